using Monitor.Crawling.Network;
using Monitor.Pages;

namespace Monitor.Crawling.Links;

/// <summary>Services that hand out the further rows of a list (大汉 dataproxy.jsp): some answer to a form only, with an error or an empty page to all else.</summary>
internal static class FormOnlyList
{
    /// <summary>Whether the same is to be asked for once more, by a form.</summary>
    public static bool WantsForm(Uri address, FetchReply reply) => address.AbsolutePath.EndsWith("/dataproxy.jsp", StringComparison.OrdinalIgnoreCase)
        && (reply.Status is 405 or 501 || (reply.Outcome == FetchOutcome.Fetched && reply.Body.AsSpan().IndexOf("<record"u8) < 0));

    public static FetchRequest AsForm(FetchRequest wanted) => wanted with { Form = wanted.Url.Query.TrimStart('?') };
}
