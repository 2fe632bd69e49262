using Monitor.Checks;
using Monitor.Findings;
using Monitor.Planning;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET findings/{id}`: one finding with the duty behind it and how the verdict came about.</summary>
public sealed class GetFinding(VisibleFindings findings, City city, CheckCatalog checks) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.Finding, Role.Reader, "查询一个问题及其判定过程") { Answer = typeof(FindingDetail) };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        await findings.FindAsync(call.Visitor, call.Route("id"), stop) is { } finding
            ? Reply.Json(DetailOf(finding), ApiJson.Wire.FindingDetail)
            : Reply.NotFound("没有这个问题。");

    private FindingDetail DetailOf(Finding finding)
    {
        var bureau = city.BureauOf(finding.Bureau);
        var duty = bureau?.DutyOf(finding.Duty);
        var check = checks.Find(finding.Check)?.Info;
        return new(FindingRow.Of(finding), bureau?.Name, duty is null ? null : DutyRow.Of(duty), duty?.Basis ?? check?.Basis, duty?.Remedy ?? check?.Remedy, finding.Trace);
    }
}

/// <summary>A finding with its explanation: duty, basis, remedy, and the steps of the judgement.</summary>
public sealed record FindingDetail(FindingRow Finding, string? BureauName, DutyRow? Duty, string? Basis, string? Remedy, IReadOnlyList<string> Trace);
