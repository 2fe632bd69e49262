using Monitor.Crawling.Links;
using Monitor.Crawling.Network;
using Monitor.Pages;
using Monitor.Pages.Documents;

namespace Monitor.Crawling.Probes;

/// <summary>Reads the text of attachments where a duty asks for it; those unchanged since the last visit are not asked for again.</summary>
internal sealed class AttachmentVisit(Visit visit, OriginWatch origins, Fetcher fetcher, PackWriter pack)
{
    private const int mostFiles = 400;
    private const int mostText = 200_000;
    private const int mostBytes = 30 << 20;
    private static readonly string[] askingChecks = ["no-personal-data", "budget-detailed", "document-number-consistent", "elements-stated", "items-paired"];
    private static readonly string[] readable = [".docx", ".xlsx", ".pdf", ".txt", ".doc", ".xls", ".wps", ".ofd", ".et"];
    private int read;

    public bool IsWanted(Targets.Target target) =>
        target.IsFile && visit.AttachmentsAsked && Array.Exists(readable, kind => Path.GetExtension(new Uri(target.Url).AbsolutePath).Equals(kind, StringComparison.OrdinalIgnoreCase)) && Interlocked.Increment(ref read) <= mostFiles;

    /// <summary>Whether any duty of the bureau needs what attachments say.</summary>
    public static bool IsAskedBy(CrawlOrder order) =>
        order.Bureau.Duties.Any(duty => askingChecks.Contains(duty.Check) || duty.Check.StartsWith("annual-report", StringComparison.Ordinal));

    public async Task ReadAsync(Targets.Target target, LinkTarget answer, CancellationToken stop)
    {
        var address = new Uri(target.Url);
        if (answer.Outcome != FetchOutcome.Fetched || !visit.Scope.Owns(address)) return;
        if (Kept(answer) is { } kept)
        {
            visit.Attach(kept);
            return;
        }
        if ((await origins.RulesOfAsync(address, stop)).Forbids(address) is not null) return;
        var reply = await fetcher.FetchAsync(new(address, visit.Reach) { AnyType = true, MaxBytes = mostBytes }, visit.Courtesy, stop);
        visit.Received(reply.Body.Length);
        if (reply is not { Outcome: FetchOutcome.Fetched, Location: null })
        {
            visit.Attach(new(target.Url, target.Text, null, null, "", Unread: reply.Outcome.Sentence));
            return;
        }
        await KeepAsync(target, address, reply, stop);
    }

    private async Task KeepAsync(Targets.Target target, Uri address, FetchReply reply, CancellationToken stop)
    {
        var document = DocumentReader.Read(reply.Body, Path.GetFileName(address.AbsolutePath));
        var sha = Visit.HashOf(reply.Body);
        await pack.AddAsync(new(sha, target.Url, reply.Status ?? 0, reply.Headers, reply.FetchedAt, reply.Body), stop);
        var text = document.Unread is null ? document.Text : "";
        visit.Attach(new(target.Url, target.Text, sha, reply.FetchedAt, text[..Math.Min(text.Length, mostText)], document.Tables.Count(), document.Unread));
    }

    /// <summary>The text read before, where a validator or the length proves that the file is the same.</summary>
    private AttachmentText? Kept(LinkTarget answer) =>
        visit.KnownTargets.GetValueOrDefault(answer.Url) is { } before && visit.KnownAttachments.GetValueOrDefault(answer.Url) is { Sha256: not null } text
        && (answer.ETag ?? answer.LastModified) is not null && before.ETag == answer.ETag && before.LastModified == answer.LastModified && before.Length == answer.Length ? text : null;
}
