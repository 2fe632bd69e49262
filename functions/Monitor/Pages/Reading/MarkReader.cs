using System.Buffers;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>Identity marks of a government site (国办发〔2017〕47号), searched in the raw page too: some are written by scripts.</summary>
internal static partial class MarkReader
{
    // One of these stands in whatever the pattern finds; looking for them first is far cheaper
    private const int BeforeSign = 12;
    private const int LongestMark = 320;
    private const int BeforeWord = 2;
    private const int ShortestCode = 8;
    private const string Picture = "网站找错";
    private static readonly SearchValues<string> Signs = SearchValues.Create(["conac", "zfwzgl.", "_jiucuo", "kaipuyun"], StringComparison.OrdinalIgnoreCase);

    private static readonly WordSearch Words =
        new("网C主承版联话址邮", "网站标识码", "ICP", "公网安备", "主办", "主管", "承办", "版权所有", "联系电话", "联系方式", "电话", "办公地址", "地址", "邮箱", "联系我们");
    private static readonly SearchValues<char> Entries = SearchValues.Create("图航障适长关老错Pp");

    public static IReadOnlyList<SiteMark> Read(Draft draft)
    {
        var marks = new List<SiteMark>();
        void Add(string kind, string? text)
        {
            if (text is { Length: > 0 } && marks.Count < 60 && !marks.Exists(mark => mark.Kind == kind && mark.Text == text)) marks.Add(new(kind, Fold.Line(text)));
        }
        InMarkup(draft.Html.Span, Add);
        InText(draft.Text, Add);
        // In a meta alone it is not printed; printed it may stand without its label
        if (draft.Metas.TryGetValue("siteidcode", out var told) && told.Length >= ShortestCode && draft.Text.Contains(told, StringComparison.OrdinalIgnoreCase)) Add("site-code", told);
        OfLinks(draft, Add);
        return marks;
    }

    private static void InMarkup(ReadOnlySpan<char> html, Action<string, string?> add)
    {
        for (var at = 0; NextSign(html[at..]) is >= 0 and var sign;)
        {
            var start = Math.Max(at, at + sign - BeforeSign);
            at += sign + 1;
            foreach (var match in Raw().EnumerateMatches(html.Slice(start, Math.Min(LongestMark, html.Length - start))))
            {
                var text = html.Slice(start + match.Index, match.Length).ToString();
                add(text.Contains("conac", StringComparison.OrdinalIgnoreCase) ? "conac" : "error-report", text);
                at = Math.Max(at, start + match.Index + match.Length);
                break;
            }
        }
    }

    // Apart from the others: one word that is not ASCII would make the search for all of them slow
    private static int NextSign(ReadOnlySpan<char> html)
    {
        var sign = html.IndexOfAny(Signs);
        return (sign < 0 ? html : html[..sign]).IndexOf(Picture) is >= 0 and var picture ? picture : sign;
    }

    private static void InText(string text, Action<string, string?> add)
    {
        for (var at = 0; Words.IndexIn(text.AsSpan(at)) is >= 0 and var word;)
        {
            var sign = at + word;
            var match = PrintedAt(text, Math.Max(at, sign - BeforeWord), sign);
            at = match.Success ? match.Index + match.Length : sign + 1;
            if (match.Success) add(KindOf(match), match.Groups["code"] is { Success: true, Value: { Length: > 0 } code } ? code : match.Value);
        }
    }

    // The sign of a province may stand before the word
    private static Match PrintedAt(string text, int first, int last)
    {
        for (var start = first; start < last; start++)
            if (Printed().Match(text, start) is { Success: true } match) return match;
        return Printed().Match(text, last);
    }

    private static string KindOf(Match match) =>
        match.Groups["site"].Success ? "site-code" : match.Groups["icp"].Success ? "icp" : match.Groups["police"].Success ? "police" : match.Groups["host"].Success ? "host-unit" : "contact";

    private static void OfLinks(Draft draft, Action<string, string?> add)
    {
        foreach (var link in draft.Links)
        {
            var text = link.Text;
            if (link.Url.Contains("beian.gov.cn/portal/registerSystemInfo", StringComparison.OrdinalIgnoreCase) && text.Length > 0) add("police", text);
            if (!text.AsSpan().ContainsAny(Entries)) continue;
            if (Map().IsMatch(text)) add("site-map", text);
            else if (text.Length < 24 && Access().IsMatch(text)) add("accessibility", text);
            else if (text.Length < 24 && Errors().IsMatch(text)) add("error-report", text);
        }
        if (draft.Boxes.Find(box => box is { Tag: "button", Length: > 0 and < 24 } && Access().IsMatch(draft.Text.AsSpan(box.Start, box.Length))) is { } press) add("accessibility", draft.Of(press));
        if (draft.Boxes.Exists(box => box.Hint.IsAccessTool) || draft.Scripts.Exists(script => script.Source.Contains("wza", StringComparison.OrdinalIgnoreCase) || script.Source.Contains("wuzhangai", StringComparison.OrdinalIgnoreCase)))
            add("accessibility", "无障碍");
    }

    [GeneratedRegex(@"bszs\.conac\.cn/sitename[^\s""'<>)]{0,120}|dcs\.conac\.cn/js/[^\s""'<>)]{0,120}|_ideConac|(?:zfwzgl\.www\.gov\.cn/exposure/[^\s""'<>)]{0,80}|id=['""]?_jiucuo_['""]?(?:[^>]{0,80}sitecode=['""]?\w+)?|id=['""]?_span_jiucuo\b|(?:alt|title)=['""][^'""]{0,6}网站找错[^'""]{0,2}['""]|pucha\.kaipuyun\.cn[^\s""'<>)]{0,80})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Raw();

    [GeneratedRegex("""
        \G(?:
        (?<site>网站标识码\s?[:：]?\s?(?<code>bm\d{8}|\d{10}))
      | (?<icp>[\u4e00-\u9fff]\s?ICP\s?备\s?\d{5,10}\s?号?(?:\s?-\s?\d{1,3})?)
      | (?<police>(?:[\u4e00-\u9fff]\s?)?公网安备\s?\d{14}\s?号?)
      | (?<host>(?:主办|主管|承办|版权所有)(?:单位)?\s?[:：]?\s?(?<code>[\u4e00-\u9fff（）()]{4,40}))
      | (?<call>(?:联系电话|联系方式|电话|办公地址|地址|邮箱|联系我们)\s?[:：]\s?(?<code>[^\s:：]{4,60}))
      )
      """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Printed();

    [GeneratedRegex("^(?:网站|站点)(?:地图|导航)$|^site ?map$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Map();

    [GeneratedRegex("无障碍|适老|长者(?:版|模式|助手)|关怀(?:版|模式)|老年(?:版|模式)", RegexOptions.CultureInvariant)]
    private static partial Regex Access();

    [GeneratedRegex("网站找错|政府网站找错|我要纠错|网站纠错|纠错", RegexOptions.CultureInvariant)]
    private static partial Regex Errors();
}
