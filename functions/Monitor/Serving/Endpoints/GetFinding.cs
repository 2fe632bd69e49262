using System.Text.Json.Serialization;
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
        return new(FindingRow.Of(finding))
        {
            BureauName = bureau?.Name,
            Plan = duty is null ? null : DutyRow.Of(duty),
            Basis = duty?.Basis ?? check?.Basis,
            Remedy = duty?.Remedy ?? check?.Remedy,
            Trace = finding.Trace,
        };
    }
}

/// <summary>A finding with its explanation: the bureau's name, the duty as its plan writes it, basis, remedy, and the steps of the judgement.</summary>
public sealed record FindingDetail : FindingRow
{
    internal FindingDetail(FindingRow row) : base(row) { }

    [JsonPropertyOrder(1)]
    public string? BureauName { get; init; }

    [JsonPropertyOrder(1)]
    public DutyRow? Plan { get; init; }

    [JsonPropertyOrder(1)]
    public string? Basis { get; init; }

    [JsonPropertyOrder(1)]
    public string? Remedy { get; init; }

    [JsonPropertyOrder(1)]
    public IReadOnlyList<string> Trace { get; init; } = [];
}
