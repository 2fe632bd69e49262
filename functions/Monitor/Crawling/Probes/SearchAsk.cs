using System.Text;
using System.Text.RegularExpressions;
using Monitor.Crawling.Network;
using Monitor.Pages;
using Monitor.Pages.Reading;

namespace Monitor.Crawling.Probes;

/// <summary>Asks a site's own search once for a title that stands on it. Doubt is told as doubt.</summary>
internal sealed partial class SearchAsk(Visit visit, OriginWatch origins, Fetcher fetcher, PageReader reader)
{
    public const int ShortestTitle = 8;
    private const int longestQuery = 30;

    public async Task<SearchProbe?> AskAsync(CancellationToken stop)
    {
        if (TitleToFind() is not { } title) return null;
        if (visit.SearchForm is not { } form) return new(visit.Order.Site.Url.AbsoluteUri, title, null, "首页未见可直接提交的站内搜索框，请人工核查");
        var address = new Uri(form.Replace(SearchForm.Mark, Escaped(title), StringComparison.Ordinal));
        if (!visit.Scope.Owns(address)) return new(address.AbsoluteUri, title, null, "搜索由未登记的网站提供，未作检查");
        if ((await origins.RulesOfAsync(address, stop)).Forbids(address) is not null) return new(address.AbsoluteUri, title, null, "robots.txt 不允许访问搜索页，未作检查");
        var reply = await fetcher.FetchAsync(new(address, visit.Reach), visit.Courtesy, stop);
        if (reply is not { Outcome: FetchOutcome.Fetched, Location: null }) return new(address.AbsoluteUri, title, null, $"搜索页未能打开：{reply.Outcome.Sentence}");
        return Judge(address, title, reader.Read(reply.Body, reply.ContentType, address, visit.Today));
    }

    // The words asked for are printed back on every result page: only a link or a row with them is a result
    private static SearchProbe Judge(Uri address, string title, Page answer)
    {
        var words = Bare(title);
        if (answer.Rows.Select(row => row.Title).Concat(answer.Links.Select(link => link.Text)).Any(text => Bare(text).Contains(words, StringComparison.Ordinal)))
            return new(address.AbsoluteUri, title, true);
        return Nothing().IsMatch(answer.Text) || Nothing().IsMatch(string.Join(' ', answer.Headings))
            ? new(address.AbsoluteUri, title, false, "搜索结果页显示没有找到")
            : new(address.AbsoluteUri, title, null, "搜索结果可能由脚本加载，未能读取，请人工核查");
    }

    private string? TitleToFind() => visit.Newest is { Title: var title } ? title[..Math.Min(title.Length, longestQuery)] : null;

    // Words go in the charset of the page that asks, as browsers send them
    private string Escaped(string title) => visit.HomeIsGb
        ? string.Concat(ChineseText.Gb18030.GetBytes(title).Select(one => $"%{one:X2}"))
        : Uri.EscapeDataString(title);

    private static string Bare(string text) => Blank().Replace(text, "");

    [GeneratedRegex(@"[\s""“”《》<>（）()]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"(没有|未能?)(找到|检索到|搜索到|查询到|查到)|找到\s*(相关(结果|信息)?)?(约)?\s*0\s*(条|个|篇)|共\s*0\s*(条|个|篇)|暂无(相关)?(结果|数据|信息|内容)|抱歉", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();
}
