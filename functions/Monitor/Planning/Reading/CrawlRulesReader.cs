using System.Globalization;

namespace Monitor.Planning.Reading;

/// <summary>Reads `crawl:`; what is absent keeps its polite default.</summary>
internal static class CrawlRulesReader
{
    private static readonly Dictionary<string, RenderMode> Modes = new()
    {
        ["never"] = RenderMode.Never,
        ["auto"] = RenderMode.Auto,
        ["always"] = RenderMode.Always,
    };

    public static CrawlRules Read(Fields? fields)
    {
        var polite = new CrawlRules();
        if (fields is null) return polite;
        var (from, until) = Hours(fields);
        var rules = new CrawlRules
        {
            Delay = fields.Span("delay") ?? polite.Delay,
            Concurrency = fields.Whole("concurrency", 1, 64) ?? polite.Concurrency,
            Pages = fields.Whole("pages", 1, 1_000_000) ?? polite.Pages,
            Budget = fields.Span("budget") ?? polite.Budget,
            Render = fields.Choice("render", Modes) ?? polite.Render,
            Screenshots = fields.Flag("screenshots"),
            HoursFrom = from,
            HoursUntil = until,
            ConfirmAfter = fields.Span("confirmAfter") ?? polite.ConfirmAfter,
            AllowPrivateNetworks = fields.Flag("allowPrivateNetworks"),
        };
        if (rules.Budget == TimeSpan.Zero) fields.Wrong("budget", "“budget” 应大于零");
        if (rules is { Screenshots: true, Render: RenderMode.Never }) fields.Wrong("screenshots", "“screenshots” 需要浏览器：请将 “render” 设为 auto 或 always");
        fields.NothingElse();
        return rules;
    }

    private static (TimeOnly From, TimeOnly Until) Hours(Fields fields)
    {
        if (fields.Text("hours") is not { } text) return default;
        if (text.Split('-', StringSplitOptions.TrimEntries) is [var first, var last]
            && Clock(first) is { } from && first is not "24:00" && Clock(last) is { } until && (from != until || from == default)) return (from, until);
        fields.Wrong("hours", $"“hours” 的值 “{text}” 无效：应为时段，例如 08:00-18:00、22:00-06:00 或 00:00-24:00");
        return default;
    }

    private static TimeOnly? Clock(string text) => text == "24:00" ? TimeOnly.MinValue
        : TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
