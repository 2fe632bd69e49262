using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Monitor.Crawling.Links;

/// <summary>What an address looks like before anyone asked for it.</summary>
internal static partial class LinkKind
{
    private static readonly FrozenSet<string> files = new[]
    {
        "doc", "docx", "wps", "wpt", "xls", "xlsx", "et", "ppt", "pptx", "dps", "pdf", "ofd", "ceb", "rtf", "zip", "rar", "7z", "gz", "tar",
        "jpg", "jpeg", "png", "gif", "bmp", "webp", "svg", "ico", "tif", "tiff", "mp3", "mp4", "m4v", "avi", "wmv", "flv", "mov", "wma", "wav", "swf",
        "exe", "msi", "apk", "ipa", "dmg", "csv", "css", "js", "woff", "woff2", "ttf", "eot", "map",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A file to be asked for by HEAD only.</summary>
    public static bool IsFile(Uri address)
    {
        var path = address.AbsolutePath;
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') && files.GetAlternateLookup<ReadOnlySpan<char>>().Contains(path.AsSpan(dot + 1));
    }

    public static bool IsWeb(Uri address) => address.Scheme is "http" or "https";

    /// <summary>Whether it looks like an article: an id or a day in its last part, not a list.</summary>
    public static bool LooksLikeArticle(Uri address) => Article().IsMatch(address.PathAndQuery) && !List().IsMatch(address.PathAndQuery);

    public static bool LooksLikePaging(Uri address) => Paging().IsMatch(address.PathAndQuery);

    [GeneratedRegex(@"/t\d{8}_\d+|/art(_|/)|/content[_/]|/content\.|/info/\d+/\d+|/post_\d+|/\d{5,}\.s?html?$|/[0-9a-f]{24,}\.s?html?$|[?&](id|newsid|articleid|infoid)=\w+|/show/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"/$|/index[^/]*$|list|column|channel|[?&]action=list", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex List();

    [GeneratedRegex(@"/(?:column-)?index[_-]\d+\.|[?&](page|pageindex|pageno|pagenum|currpage|cur_page|cpage|pn|p)=\d+|dataproxy\.jsp", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Paging();
}
