using System.Buffers;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>A list that a script fills and nobody read: what fills it, by address or name; null: nothing of the kind.</summary>
internal static partial class ScriptedList
{
    private const int LittleText = 240;

    // Where an address has a place that a script fills: {{url}}, <?=el.link?>, <%=url%>, ${url}, as addresses are written
    private static readonly SearchValues<string> slots = SearchValues.Create(["%7B%7B", "%3C?=", "%3C%=", "$%7B"], StringComparison.OrdinalIgnoreCase);

    public static string? Of(Draft draft, int rows, int contentLength)
    {
        if (Row(draft) is { } row) return row;
        if (IsBare(draft)) return draft.Scripts.Find(IsOwn).Source is { Length: > 0 } writer ? writer : "网页内容由脚本写出";
        if (rows > 0 || contentLength > LittleText) return null;
        if (Template().Match(draft.Text) is { Success: true } template) return template.Value;
        var shell = draft.Boxes.Exists(box => box.Length == 0 && box.Tag is "div" or "ul" or "tbody" or "ol" or "dl" && box.Hint.IsListPlace);
        foreach (var (source, code) in draft.Scripts)
        {
            if (Unit().IsMatch(source)) return source;
            if (code.Length > 0 && Call().Match(code) is { Success: true } call && (shell || Lists().IsMatch(code))) return call.Groups["to"] is { Success: true, Value: var to } ? to : call.Value;
        }
        if (shell && draft.Scripts.Exists(script => Repeats().IsMatch(script.Code) && Writes().IsMatch(script.Code))) return "页内脚本";
        return shell && draft.Scripts.Find(script => script.Source.Length > 0 && App().IsMatch(script.Source)).Source is { } app ? app
            : Waiting().IsMatch(draft.Text) || draft.Text.Contains("Loading", StringComparison.OrdinalIgnoreCase) ? draft.Scripts.FirstOrDefault(script => script.Source.Length > 0).Source : null;
    }

    /// <summary>An address that a script was to fill in first.</summary>
    public static bool IsTemplate(string url) => url.AsSpan().ContainsAny(slots);

    // Nothing to read and nowhere to go but what a script of the site's own will write: a shell, or a firewall's challenge
    private static bool IsBare(Draft draft) => draft.Links.Count == 0 && draft.Images == 0 && string.IsNullOrWhiteSpace(draft.Text) && draft.Scripts.Exists(IsOwn) && draft.Scripts.TrueForAll(script => !Counter().IsMatch(script.Source + script.Code));

    private static bool IsOwn((string Source, string Code) script) => script.Source.Length > 0 || script.Code.Length > 0;

    // The pattern of a row that no script has filled stands beside lists that are whole
    private static string? Row(Draft draft) =>
        draft.Links.Exists(link => IsTemplate(link.Url)) ? "列表由页面模板加载" : Template().Match(draft.Text) is { Success: true } && draft.Boxes.Find(box => box.Tag is "li" or "tr" or "dd" or "a" && box.Length is > 0 and < 400 && Template().IsMatch(draft.Of(box))) is { } found
            ? Template().Match(draft.Of(found)).Value : null;

    [GeneratedRegex(@"<\?=[^?]{1,60}\?>|\{\{[^}]{1,60}\}\}|<%=[^%]{1,60}%>|\$\{[\w.]{1,60}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Template();

    [GeneratedRegex(@"unitbuild|jpaas|/jpage/|dataproxy", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex("""(?:\$\.(?:ajax|get|post|getJSON)|fetch|axios(?:\.\w+)?|XMLHttpRequest|\.open|\.load)\s*\(\s*(?:\{[^}]{0,200}?url\s*:\s*)?(?:["'](?:GET|POST)["']\s*,\s*)?["'](?<to>[^"']{2,300})["']|queryData|dataproxy\.jsp|getInfoCommon|new Vue\(|createApp\(""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(@"list|page|rows|records|append|innerHTML|\.html\(|channelid|columnid|catid|article|total", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lists();

    // An empty place for a list, and a script of the page that writes row after row into the page
    [GeneratedRegex(@"\.map\(|\.forEach\(|\.each\(|\bfor\s*\(", RegexOptions.CultureInvariant)]
    private static partial Regex Repeats();

    [GeneratedRegex(@"innerHTML|insertAdjacentHTML|\.append(?:Child)?\(|\.html\(", RegexOptions.CultureInvariant)]
    private static partial Regex Writes();

    [GeneratedRegex(@"(?:app|main|index|chunk|vendor|bundle|list)[\w.\-]*\.js", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex App();

    [GeneratedRegex("正在加载|加载中|载入中|正在读取", RegexOptions.CultureInvariant)]
    private static partial Regex Waiting();

    [GeneratedRegex(@"hm\.baidu|cnzz|google-analytics|googletagmanager|_hmt|51\.la|\balert\s*\(|window\.close|history\.(?:back|go)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counter();
}
