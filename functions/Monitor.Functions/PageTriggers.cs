using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Monitor.Dashboard;
using Monitor.Dashboard.Access;
using Monitor.Dashboard.Auditing;
using Monitor.Dashboard.Bureaus;
using Monitor.Dashboard.Catalogue;
using Monitor.Dashboard.Cities;
using Monitor.Dashboard.Issues;
using Monitor.Dashboard.Lists;
using Monitor.Dashboard.Reports;
using Monitor.Dashboard.Runs;
using Monitor.Serving;

namespace Monitor.Functions;

/// <summary>Every page of the dashboard, and its files.</summary>
public sealed class PageTriggers(Door door)
{
    [Function("page-city")]
    public async Task<IActionResult> CityPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.CityPage)] HttpRequest request) => await door.AnswerAsync<CityPage>(request);

    [Function("page-bureau")]
    public async Task<IActionResult> BureauPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.BureauPage)] HttpRequest request) => await door.AnswerAsync<BureauPage>(request);

    [Function("page-sections")]
    public async Task<IActionResult> SectionsPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.SectionsPage)] HttpRequest request) => await door.AnswerAsync<SectionsPage>(request);

    [Function("page-findings")]
    public async Task<IActionResult> FindingsPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.FindingsPage)] HttpRequest request) => await door.AnswerAsync<FindingsPage>(request);

    [Function("page-finding")]
    public async Task<IActionResult> FindingPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.FindingPage)] HttpRequest request) => await door.AnswerAsync<FindingPage>(request);

    [Function("page-copy")]
    public async Task<IActionResult> CopyPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.CopyPage)] HttpRequest request) => await door.AnswerAsync<CopyPage>(request);

    [Function("page-language")]
    public async Task<IActionResult> LanguageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.Language)] HttpRequest request) => await door.AnswerAsync<Language>(request);

    [Function("asset")]
    public async Task<IActionResult> AssetFilesAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.Asset)] HttpRequest request) => await door.AnswerAsync<AssetFiles>(request);

    [Function("page-issue-lists")]
    public async Task<IActionResult> IssueListsPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.IssueListsPage)] HttpRequest request) => await door.AnswerAsync<IssueListsPage>(request);

    [Function("page-issue-list")]
    public async Task<IActionResult> IssueListPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.IssueListPage)] HttpRequest request) => await door.AnswerAsync<IssueListPage>(request);

    [Function("page-runs")]
    public async Task<IActionResult> RunsPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.RunsPage)] HttpRequest request) => await door.AnswerAsync<RunsPage>(request);

    [Function("page-run")]
    public async Task<IActionResult> RunPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.RunPage)] HttpRequest request) => await door.AnswerAsync<RunPage>(request);

    [Function("page-checks")]
    public async Task<IActionResult> ChecksPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.ChecksPage)] HttpRequest request) => await door.AnswerAsync<ChecksPage>(request);

    [Function("page-coverage")]
    public async Task<IActionResult> CoveragePageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.CoveragePage)] HttpRequest request) => await door.AnswerAsync<CoveragePage>(request);

    [Function("page-scorecard")]
    public async Task<IActionResult> ScorecardPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.ScorecardPage)] HttpRequest request) => await door.AnswerAsync<ScorecardPage>(request);

    [Function("page-what-if")]
    public async Task<IActionResult> WhatIfPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.WhatIfPage)] HttpRequest request) => await door.AnswerAsync<WhatIfPage>(request);

    [Function("page-self-check")]
    public async Task<IActionResult> SelfCheckPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.SelfCheckPage)] HttpRequest request) => await door.AnswerAsync<SelfCheckPage>(request);

    [Function("post-self-check")]
    public async Task<IActionResult> SelfCheckFormAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.SelfCheckPage)] HttpRequest request) => await door.AnswerAsync<SelfCheckForm>(request);

    [Function("page-audit")]
    public async Task<IActionResult> AuditPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.AuditPage)] HttpRequest request) => await door.AnswerAsync<AuditPage>(request);

    [Function("page-sign-in")]
    public async Task<IActionResult> SignInPageAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Routes.SignInPage)] HttpRequest request) => await door.AnswerAsync<SignInPage>(request);

    [Function("post-sign-in")]
    public async Task<IActionResult> SignInFormAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.SignInPage)] HttpRequest request) => await door.AnswerAsync<SignInForm>(request);

    [Function("post-sign-out")]
    public async Task<IActionResult> SignOutAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.SignOut)] HttpRequest request) => await door.AnswerAsync<SignOut>(request);
}
