using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Monitor.Evaluation.Disguises;

/// <summary>A change of markup that changes nothing of what a page tells its readers: the findings must stay the same.</summary>
internal sealed record Disguise(string Name, Action<IHtmlDocument> Put)
{
    /// <summary>Every disguise, in the order in which they are put on.</summary>
    public static IReadOnlyList<Disguise> All { get; } =
    [
        new("plain-tags", Markup.PlainTags), new("spaced-labels", Wording.SpacedLabels), new("other-titles", Wording.OtherTitles),
        .. Wording.DayFormats.Select(format => new Disguise($"days-{format}", page => Wording.WriteDays(page, format))),
        new("days-first", Markup.DaysFirst), new("days-under-one-roof", Markup.DaysApart), new("furniture", Markup.Furniture), new("old-tables", Markup.OldTables), new("names-of-nothing", Markup.NamesOfNothing),
    ];

    /// <summary>Between two and five of them, one format of days at most.</summary>
    public static IReadOnlyList<Disguise> Draw(Random draw)
    {
        var drawn = draw.GetItems([.. All], draw.Next(3, 8)).Distinct().ToList();
        var days = drawn.Where(disguise => Wording.DayFormats.Any(format => disguise.Name == $"days-{format}")).Skip(1).ToHashSet();
        return [.. All.Where(disguise => drawn.Contains(disguise) && !days.Contains(disguise))];
    }

    public static bool IsArticle(IHtmlDocument page) => page.QuerySelector("meta[name=ArticleTitle]") is not null;
}
