using Monitor.Runs;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET runs`: passes over the city, newest first, without their sites.</summary>
public sealed class ListRuns(IRunStore runs) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.Runs, Role.Office, "列出各次巡查")
    {
        Query = [Listings.Top, Listings.Cursor],
        Answer = typeof(Listing<RunRow>),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        // Newest first, so the page goes on after the cursor's row, wherever new runs push it
        var rows = call.After is { } after ? runs.RecentAsync(stop).SkipWhile(run => run.Id != after).Skip(1) : runs.RecentAsync(stop);
        var page = await rows.Take(call.Top + 1).Select(RunRow.Of).ToListAsync(stop);
        var next = page.Count > call.Top ? Call.CursorAfter(page[call.Top - 1].Id) : null;
        return call.Reply(Reply.Json(new Listing<RunRow>([.. page.Take(call.Top)], next), ApiJson.Wire.ListingRunRow), next);
    }
}

/// <summary>A pass over the city; counts of its sites by state. Instants are UTC.</summary>
public sealed record RunRow(string Id, string City, DateOnly AsOf, string Period, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, int Sites, int Whole, int Partial, int Unreachable, int Refused)
{
    internal static RunRow Of(Run run) => new(run.Id, run.City, run.AsOf, run.Period, run.StartedAt, run.FinishedAt, run.Sites.Count,
        Count(run, "whole"), Count(run, "partial"), Count(run, "unreachable"), Count(run, "refused"));

    private static int Count(Run run, string state) => run.Sites.Count(site => site.State == state);
}
