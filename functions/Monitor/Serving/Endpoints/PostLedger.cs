using Microsoft.AspNetCore.Http;
using Monitor.Planning;
using Monitor.Planning.Ledgers;
using Monitor.Runs;

namespace Monitor.Serving.Endpoints;

/// <summary>
/// `POST ledgers`: a filled rectification ledger as the replies of its rows, or (office alone) rows of work that no website shows. Which of them
/// it is, its columns tell. The file is the body, or the field `file` of a form; nothing is taken where any row is wrong.
/// </summary>
public sealed class PostLedger(ImportReplies replies, ImportLedger ledgers) : IEndpoint
{
    public EndpointInfo Info { get; } = new("POST", Routes.Ledgers, Role.Bureau, "导入填写后的问题清单（xlsx、docx）或工作台账（xlsx、csv）；任何一行有误则全部不导入")
    {
        TakesFile = true,
        LargestBody = 20 * EndpointInfo.Megabyte,
        Answer = typeof(LedgerImportRow),
    };

    public async Task<Reply> AnswerAsync(Call call, CancellationToken stop)
    {
        var (file, name) = await call.FileAsync("file", stop);
        try
        {
            var row = ImportReplies.IsOne(file, name) ? LedgerImportRow.Of(await replies.HandleAsync(file, name, call.Visitor.Bureau, call.Visitor.Name, stop))
                : call.Visitor.Role == Role.Office ? LedgerImportRow.Of(await ledgers.HandleAsync(file, name, replace: false, stop))
                : throw new ProblemException(Reply.Problem(StatusCodes.Status403Forbidden, "没有权限", "单位只能提交填写后的问题清单。"));
            return call.IsForm ? Reply.SeeOther("/issue-lists") : Reply.Json(row, ApiJson.Wire.LedgerImportRow);
        }
        catch (InputException wrong)
        {
            return Reply.Problem(StatusCodes.Status400BadRequest, "台账有误，未导入任何内容", errors: [.. wrong.Errors.Select(error => new ParameterError(error.Line > 0 ? $"第{error.Line}行" : error.File, error.Suggestion is { } hint ? $"{error.Message}（{hint}）" : error.Message))]);
        }
    }
}

/// <summary>What was imported. Replies: recorded, and such that stood so already; rows: of other ledgers, and how each stands today.</summary>
public sealed record LedgerImportRow(int Replies, int Unchanged, int Rows, IReadOnlyList<LedgerJudgementRow> Judgements)
{
    internal static LedgerImportRow Of(RepliesImport import) => new(import.Recorded, import.Unchanged, 0, []);

    internal static LedgerImportRow Of(LedgerImport import) => new(0, 0, import.Ledger.Count,
        [.. import.Verdicts.Select(verdict => new LedgerJudgementRow(verdict.Bureau, verdict.Indicator, verdict.Subject, verdict.State, verdict.Reason, verdict.Due))]);
}

/// <summary>A row of work judged: `met`, `late` or `pending`, with its deadline.</summary>
public sealed record LedgerJudgementRow(string Bureau, string Indicator, string Subject, LedgerState State, string Reason, DateOnly? Due);
