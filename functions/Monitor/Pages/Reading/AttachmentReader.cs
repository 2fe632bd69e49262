using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>Links to files: by extension, by the name in the link's text, by download gateways.</summary>
internal static partial class AttachmentReader
{
    public static bool IsAttachment(string url, string text) =>
        !IsPlainPage(url) && (ByAddress().IsMatch(url) || (Gateway().IsMatch(url) && !Page().IsMatch(url)) || (ByText().IsMatch(text) && !Page().IsMatch(url)));

    // What most links are
    private static bool IsPlainPage(string url) => (url.EndsWith('/') || url.EndsWith(".html", StringComparison.Ordinal) || url.EndsWith(".htm", StringComparison.Ordinal)) && url.AsSpan().IndexOfAny('?', ';', '&') < 0;

    [GeneratedRegex(@"\.(?:docx?|wps|xlsx?|et|pptx?|dps|pdf|ofd|ceb|gd|sep|zip|rar|7z|txt|csv|rtf|tif)(?:$|\?|;|&)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByAddress();

    [GeneratedRegex(@"/(?:download|downfile|downloadfile|filedownload|attach(?:ment)?s?|fileserver|uploadfiles?/down)\b|[?&](?:fileid|file_id|attachid|fileurl|filename|attachment)=|download\.(?:jsp|aspx?|php|do)|/front/(?:page/)?download|classid=0&filename=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Gateway();

    [GeneratedRegex(@"\.(?:docx?|wps|xlsx?|et|pdf|ofd|ceb|zip|rar|txt)[)）】\]]?\s*(?:下载)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByText();

    [GeneratedRegex(@"^[^?#]*(?:\.s?html?|/)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Page();
}
