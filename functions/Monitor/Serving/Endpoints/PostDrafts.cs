using Microsoft.Extensions.Options;
using Monitor.Planning;
using Monitor.Runs;

namespace Monitor.Serving.Endpoints;

/// <summary>`POST issue-lists`: writes the drafts of a period again from the faults that stand now; lists that went out stay as they were sent.</summary>
public sealed class PostDrafts(City city, DraftIssueLists draft, IOptions<ServingOptions> options, TimeProvider clock) : IEndpoint
{
    public EndpointInfo Info { get; } = new("POST", Routes.IssueLists, Role.Office, "按目前的问题重新起草问题清单，可只起草部分单位") { Takes = typeof(DraftsBody), Answer = typeof(Listing<IssueListRow>) };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var body = await call.BodyAsync(ApiJson.Wire.DraftsBody, form => new DraftsBody(form["period"], form["bureau"] is [{ Length: > 0 }, ..] some ? [.. some.OfType<string>()] : null), stop);
        var today = options.Value.Today(clock);
        var errors = new BodyErrors();
        var period = Quarter.Of(today);
        if (body.Period is { Length: > 0 } told && !Quarter.TryParse(told, out period)) errors.Add("period", "应为季度，如 2026Q1");
        foreach (var unknown in (body.Bureaus ?? []).Where(id => city.BureauOf(id) is null)) errors.Add("bureaus", $"没有单位“{unknown}”");
        errors.ThrowIfAny();
        var written = await draft.HandleAsync(period, today, (body.Bureaus ?? []).ToHashSet(), stop);
        return call.IsForm
            ? Reply.SeeOther($"/{Routes.IssueListsPage}?period={period}")
            : Reply.Json(new Listing<IssueListRow>([.. written.Select(IssueListRow.Of)]), ApiJson.Wire.ListingIssueListRow);
    }
}

/// <summary>Which drafts to write; no period: the running quarter, no bureaus: all.</summary>
public sealed record DraftsBody(string? Period, IReadOnlyList<string>? Bureaus);
