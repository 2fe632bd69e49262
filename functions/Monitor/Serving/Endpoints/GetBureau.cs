using Monitor.Planning;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET bureaus/{id}`: a bureau with its sites and duties.</summary>
public sealed class GetBureau(City city) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.Bureau, Role.Reader, "查询一个受检单位及其公开任务") { Answer = typeof(BureauDetail) };

    public Task<Reply> AnswerAsync(Call call, CancellationToken stop) => Task.FromResult(
        city.BureauOf(call.Route("id")) is { } bureau && call.Visitor.MayKnow(bureau.Id)
            ? Reply.Json(BureauDetail.Of(bureau), ApiJson.Wire.BureauDetail)
            : Reply.NotFound("没有这个单位。"));
}

/// <summary>A bureau with all that the city and its plans say of it.</summary>
public sealed record BureauDetail(string Id, string Name, IReadOnlyList<string> Aliases, BureauClass Class, IReadOnlyList<string> NotApplicable, IReadOnlyList<SiteRow> Sites, IReadOnlyList<DutyRow> Duties)
{
    internal static BureauDetail Of(Bureau bureau) => new(bureau.Id, bureau.Name, bureau.Aliases, bureau.Class, [.. bureau.NotApplicable.Order(StringComparer.Ordinal)],
        [.. bureau.Sites.Select(site => new SiteRow(site.Url.AbsoluteUri, [.. site.Also.Select(root => root.AbsoluteUri)]))], [.. bureau.Duties.Select(DutyRow.Of)]);
}

/// <summary>A site and its further roots.</summary>
public sealed record SiteRow(string Url, IReadOnlyList<string> Also);

/// <summary>A duty as plans write it.</summary>
public sealed record DutyRow(string Id, string Title, string Check, string? Section, IReadOnlyDictionary<string, IReadOnlyList<string>> With, string? Indicator, bool Veto, string? Owner, string? Basis, string? Quote, string Plan)
{
    internal static DutyRow Of(Duty duty) => new(duty.Id, duty.Title, duty.Check, duty.Section, duty.With.Values, duty.Indicator, duty.Veto, duty.Owner, duty.Basis, duty.Quote, duty.Plan);
}
