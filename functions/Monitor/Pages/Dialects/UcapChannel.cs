using System.Text.RegularExpressions;

namespace Monitor.Pages.Dialects;

/// <summary>开普 UCAP: a channel's list is JSON by channel id.</summary>
public sealed partial class UcapChannel : IListDialect
{
    // Calls and channels of one page that are looked at
    private const int most = 40;

    public string Name => "开普 UCAP";

    public ListReading? ReadPage(ListMarkup page)
    {
        if (!page.Says("getInfoCommon", StringComparison.OrdinalIgnoreCase)) return null;
        var (html, url) = (page.Html, page.Url);
        var services = Service().Matches(html).DistinctBy(service => service.Value).Take(most).ToList();
        if (services.Count == 0) return null;
        var first = services.SelectMany(service => Channels(service, html, url).Select(id => FragmentRows.Absolute(url, $"{service.Groups["path"].Value}?pagesize=15&currpage=1&channelid={id}"))).OfType<string>().Distinct().ToList();
        return first.Count > 0 ? new([], first) : new([], [], "列表由 getInfoCommon 接口加载，页面未写明频道编号，未能读取");
    }

    // In the call, else in what the page tells its scripts, else in the column's own address
    private static IEnumerable<string> Channels(Match service, string html, Uri url)
    {
        if (ChannelIn().Match(service.Value) is { Success: true } written) return [written.Groups["id"].Value];
        var told = Channel().Matches(html).Take(most).Select(one => one.Groups["id"].Value).Distinct().ToList();
        return told.Count > 0 ? told : OwnChannel().Matches(url.AbsolutePath).Select(one => one.Groups["id"].Value).TakeLast(1);
    }

    public ListReading? ReadData(string body, Uri url, DateOnly today) => null;

    [GeneratedRegex("""["'](?<path>[^"'?\s]{0,200}/getInfoCommon/?)(?:\?[^"']*)?["']""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Service();

    [GeneratedRegex(@"channelid=(?<id>[0-9a-zA-Z]{4,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChannelIn();

    [GeneratedRegex("""channel_?id["']?\s*(?:[=:]\s*|\svalue\s*=\s*)(?:["'](?<id>[0-9a-zA-Z]{4,40})["']|(?<id>\d{4,12})\b)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Channel();

    // /c149343/nav_list.shtml
    [GeneratedRegex(@"/c(?<id>\d{4,12})(?=/)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnChannel();
}
