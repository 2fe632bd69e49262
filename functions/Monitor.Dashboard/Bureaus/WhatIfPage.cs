using Monitor.Planning;
using Monitor.Runs;
using Monitor.Scoring;
using Monitor.Serving;

namespace Monitor.Dashboard.Bureaus;

/// <summary>`/bureaus/{id}/what-if`: the score if some findings were mended, chosen by check boxes.</summary>
public sealed class WhatIfPage(PageRenderer pages, Planning.City city, SupposeMended suppose, VisibleFindings findings) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.WhatIfPage, Role.Bureau, "整改后得分推算页")
    {
        Query = [new("period", "季度") { Form = ParameterForm.Period }, new("mended", "假定已整改的问题") { Form = ParameterForm.Several }],
        Produces = ["text/html"],
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        if (city.BureauOf(call.Route("id")) is not { } bureau || !call.Visitor.MaySee(bureau.Id)) return await pages.NotFoundAsync(call, "没有这个单位。", "There is no such bureau.");
        var period = call.Query("period") is { } told ? Quarter.Parse(told) : Quarter.Of(pages.Today);
        var mended = call.Values("mended").ToHashSet();
        var supposed = await suppose.HandleAsync(period, [bureau.Id], mended, stop);
        if (supposed.Bureaus is not [var score]) return await pages.NotFoundAsync(call, "该单位在这个季度没有判定结果。", "The bureau was not judged in this quarter.");
        var reasons = await (await findings.AllAsync(call.Visitor, new(bureau.Id), stop)).ToDictionaryAsync(finding => finding.Id, finding => finding.Reason, cancellationToken: stop);
        return await pages.RenderAsync<WhatIfView>(call, new WhatIfReading(bureau, period.ToString(), score, mended, reasons));
    }
}

/// <summary>A bureau's score now and supposed, the findings that are supposed to be mended, and each finding's reason.</summary>
public sealed record WhatIfReading(Bureau Bureau, string Period, SupposedScore Score, IReadOnlySet<string> Mended, IReadOnlyDictionary<string, string> Reasons);
