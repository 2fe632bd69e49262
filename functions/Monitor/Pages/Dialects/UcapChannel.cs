using System.Text.RegularExpressions;

namespace Monitor.Pages.Dialects;

/// <summary>开普 UCAP: a channel's list is JSON by channel id.</summary>
public sealed partial class UcapChannel : IListDialect
{
    public string Name => "开普 UCAP";

    public ListReading? ReadPage(ListMarkup page)
    {
        if (!page.Says("getInfoCommon", StringComparison.OrdinalIgnoreCase)) return null;
        var (html, url) = (page.Html, page.Url);
        if (Service().Match(html) is not { Success: true } service) return null;
        var channel = ChannelIn().Match(service.Value) is { Success: true } written ? written : Channel().Match(html);
        return channel.Success && FragmentRows.Absolute(url, $"{service.Groups["path"].Value}?pagesize=15&currpage=1&channelid={channel.Groups["id"].Value}") is { } first
            ? new([], [first]) : new([], [], "列表由 getInfoCommon 接口加载，页面未写明频道编号，未能读取");
    }

    public ListReading? ReadData(string body, Uri url, DateOnly today) => null;

    [GeneratedRegex("""["'](?<path>[^"'?\s]{0,200}/getInfoCommon/?)(?:\?[^"']*)?["']""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Service();

    [GeneratedRegex(@"channelid=(?<id>[0-9a-zA-Z]{4,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChannelIn();

    [GeneratedRegex("""channel_?id["']?\s*[=:]\s*["'](?<id>[0-9a-zA-Z]{4,40})["']""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Channel();
}
