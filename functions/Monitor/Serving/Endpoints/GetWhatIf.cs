using Monitor.Planning;
using Monitor.Runs;
using Monitor.Scoring;

namespace Monitor.Serving.Endpoints;

/// <summary>`GET scorecards/{period}/{bureau}/what-if`: what a bureau would score if findings were mended, and what each alone would bring.</summary>
public sealed class GetWhatIf(City city, SupposeMended suppose) : IEndpoint
{
    public EndpointInfo Info { get; } = new("GET", Routes.WhatIf, Role.Bureau, "推算整改部分问题后的得分")
    {
        Query = [new("mended", "假定已整改的问题编号，可用逗号列出多个")],
        Answer = typeof(WhatIfRow),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        if (!Quarter.TryParse(call.Route("period"), out var period) || city.BureauOf(call.Route("bureau")) is not { } bureau || !call.Visitor.MaySee(bureau.Id))
            return Reply.NotFound("没有这个单位在这个季度的评分。");
        var supposed = await suppose.HandleAsync(period, [bureau.Id], [.. call.Values("mended").Distinct()], stop);
        return supposed.Bureaus is [var score]
            ? Reply.Json(new WhatIfRow(bureau.Id, period.ToString(), score.Now.Score, score.Then.Score, score.Then.Grade, score.Then.Rank, score.Gains, supposed.Unknown), ApiJson.Wire.WhatIfRow)
            : Reply.NotFound("没有这个单位在这个季度的评分。");
    }
}

/// <summary>A bureau's score now and supposed; what each fault alone would bring, most first; ids that are no fault of the period.</summary>
public sealed record WhatIfRow(string Bureau, string Period, decimal Now, decimal Then, string Grade, int Rank, IReadOnlyList<Gain> Gains, IReadOnlyList<string> Unknown);
