using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Monitor.Serving;
using Monitor.Serving.Endpoints;

namespace Monitor.Functions;

/// <summary>Every route of the API. The host's keys are off: who may call is decided behind the door, the same on every host.</summary>
public sealed class ApiTriggers(Door door)
{
    [Function("bureaus")]
    public async Task<IActionResult> ListBureausAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Bureaus)] HttpRequest request) => await door.AnswerAsync<ListBureaus>(request);

    [Function("bureau")]
    public async Task<IActionResult> GetBureauAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Bureau)] HttpRequest request) => await door.AnswerAsync<GetBureau>(request);

    [Function("bureau-sections")]
    public async Task<IActionResult> ListBureauSectionsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.BureauSections)] HttpRequest request) => await door.AnswerAsync<ListBureauSections>(request);

    [Function("section-tree")]
    public async Task<IActionResult> ListSectionTreeAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.SectionTree)] HttpRequest request) => await door.AnswerAsync<ListSectionTree>(request);

    [Function("findings")]
    public async Task<IActionResult> ListFindingsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Findings)] HttpRequest request) => await door.AnswerAsync<ListFindings>(request);

    [Function("finding")]
    public async Task<IActionResult> GetFindingAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Finding)] HttpRequest request) => await door.AnswerAsync<GetFinding>(request);

    [Function("finding-history")]
    public async Task<IActionResult> GetFindingHistoryAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.FindingHistory)] HttpRequest request) => await door.AnswerAsync<GetFindingHistory>(request);

    [Function("scorecards")]
    public async Task<IActionResult> ListScorecardsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Scorecards)] HttpRequest request) => await door.AnswerAsync<ListScorecards>(request);

    [Function("scorecard")]
    public async Task<IActionResult> GetScorecardAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Scorecard)] HttpRequest request) => await door.AnswerAsync<GetScorecard>(request);

    [Function("bureau-scorecard")]
    public async Task<IActionResult> GetBureauScorecardAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.BureauScorecard)] HttpRequest request) => await door.AnswerAsync<GetBureauScorecard>(request);

    [Function("issue-lists")]
    public async Task<IActionResult> ListIssueListsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.IssueLists)] HttpRequest request) => await door.AnswerAsync<ListIssueLists>(request);

    [Function("issue-list")]
    public async Task<IActionResult> GetIssueListAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.IssueList)] HttpRequest request) => await door.AnswerAsync<GetIssueList>(request);

    [Function("evidence")]
    public async Task<IActionResult> GetEvidenceAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Evidence)] HttpRequest request) => await door.AnswerAsync<GetEvidence>(request);

    [Function("runs")]
    public async Task<IActionResult> ListRunsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Runs)] HttpRequest request) => await door.AnswerAsync<ListRuns>(request);

    [Function("run")]
    public async Task<IActionResult> GetRunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Run)] HttpRequest request) => await door.AnswerAsync<GetRun>(request);

    [Function("checks")]
    public async Task<IActionResult> ListChecksAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Checks)] HttpRequest request) => await door.AnswerAsync<ListChecks>(request);

    [Function("sections")]
    public async Task<IActionResult> ListSectionsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Sections)] HttpRequest request) => await door.AnswerAsync<ListSections>(request);

    [Function("health")]
    public async Task<IActionResult> GetHealthAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Health)] HttpRequest request) => await door.AnswerAsync<GetHealth>(request);

    [Function("openapi")]
    public async Task<IActionResult> GetOpenApiAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.OpenApi)] HttpRequest request) => await door.AnswerAsync<GetOpenApi>(request);

    [Function("post-reply")]
    public async Task<IActionResult> PostReplyAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Replies)] HttpRequest request) => await door.AnswerAsync<PostReply>(request);

    [Function("post-decision")]
    public async Task<IActionResult> PostDecisionAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Decisions)] HttpRequest request) => await door.AnswerAsync<PostDecision>(request);

    [Function("post-run")]
    public async Task<IActionResult> PostRunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Runs)] HttpRequest request) => await door.AnswerAsync<PostRun>(request);

    [Function("post-close")]
    public async Task<IActionResult> PostCloseAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Close)] HttpRequest request) => await door.AnswerAsync<PostClose>(request);

    [Function("post-publish")]
    public async Task<IActionResult> PostPublishAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Publish)] HttpRequest request) => await door.AnswerAsync<PostPublish>(request);

    [Function("audit")]
    public async Task<IActionResult> ListAuditAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Audit)] HttpRequest request) => await door.AnswerAsync<ListAudit>(request);

    [Function("post-drafts")]
    public async Task<IActionResult> PostDraftsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.IssueLists)] HttpRequest request) => await door.AnswerAsync<PostDrafts>(request);

    [Function("post-review")]
    public async Task<IActionResult> PostReviewAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Review)] HttpRequest request) => await door.AnswerAsync<PostReview>(request);

    [Function("post-send")]
    public async Task<IActionResult> PostSendAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Send)] HttpRequest request) => await door.AnswerAsync<PostSend>(request);

    [Function("what-if")]
    public async Task<IActionResult> GetWhatIfAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.WhatIf)] HttpRequest request) => await door.AnswerAsync<GetWhatIf>(request);

    [Function("similar")]
    public async Task<IActionResult> GetSimilarAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Similar)] HttpRequest request) => await door.AnswerAsync<GetSimilar>(request);

    [Function("post-recheck")]
    public async Task<IActionResult> PostRecheckAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Recheck)] HttpRequest request) => await door.AnswerAsync<PostRecheck>(request);

    [Function("post-ledger")]
    public async Task<IActionResult> PostLedgerAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Ledgers)] HttpRequest request) => await door.AnswerAsync<PostLedger>(request);

    [Function("feed")]
    public async Task<IActionResult> GetFeedAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Feed)] HttpRequest request) => await door.AnswerAsync<GetFeed>(request);

    [Function("badge")]
    public async Task<IActionResult> GetBadgeAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Badge)] HttpRequest request) => await door.AnswerAsync<GetBadge>(request);
}
