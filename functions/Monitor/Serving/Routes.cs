namespace Monitor.Serving;

/// <summary>Every path, once: the local host maps them and the triggers name them. Relative to the host's root, templates as in ASP.NET routing.</summary>
public static class Routes
{
    private const string Api = "api/";

    public const string Bureaus = Api + "bureaus";
    public const string Bureau = Api + "bureaus/{id}";
    public const string BureauSections = Api + "bureaus/{id}/sections";
    public const string SectionTree = Api + "bureaus/{id}/section-tree";
    public const string Findings = Api + "findings";
    public const string Finding = Api + "findings/{id}";
    public const string FindingHistory = Api + "findings/{id}/history";
    public const string Scorecards = Api + "scorecards";
    public const string Scorecard = Api + "scorecards/{period}";
    public const string BureauScorecard = Api + "scorecards/{period}/{bureau}";
    public const string IssueLists = Api + "issue-lists";
    public const string IssueList = Api + "issue-lists/{number}";
    public const string Review = Api + "issue-lists/{number}/review";
    public const string Send = Api + "issue-lists/{number}/send";
    public const string WhatIf = Api + "scorecards/{period}/{bureau}/what-if";
    public const string Evidence = Api + "evidence/{sha256}";
    public const string Replies = Api + "findings/{id}/replies";
    public const string Decisions = Api + "findings/{id}/decisions";
    public const string Similar = Api + "findings/{id}/similar";
    public const string Recheck = Api + "findings/{id}/recheck";
    public const string Ledgers = Api + "ledgers";
    public const string Close = Api + "scorecards/{period}/close";
    public const string Publish = Api + "scorecards/{period}/publish";
    public const string Runs = Api + "runs";
    public const string Run = Api + "runs/{id}";
    public const string Audit = Api + "audit";
    public const string Checks = Api + "checks";
    public const string Sections = Api + "sections";
    public const string OpenApi = Api + "openapi.json";
    public const string Feed = Api + "feeds/scorecards.atom";
    public const string Badge = Api + "badges/{file}";
    public const string Health = Api + "health";

    /// <summary>The dashboard's root. The worker's host takes an empty template for the function's name; this one matches nothing but the root on both.</summary>
    public const string CityPage = "{root:maxlength(0)?}";
    public const string BureauPage = "bureaus/{id}";
    public const string SectionsPage = "bureaus/{id}/sections";
    public const string WhatIfPage = "bureaus/{id}/what-if";
    public const string FindingsPage = "findings";
    public const string FindingPage = "findings/{id}";
    public const string IssueListsPage = "issue-lists";
    public const string IssueListPage = "issue-lists/{number}";
    public const string RunsPage = "runs";
    public const string RunPage = "runs/{id}";
    public const string ChecksPage = "checks";
    public const string CoveragePage = "coverage";
    public const string ScorecardPage = "scorecards/{period}";
    public const string SelfCheckPage = "self-check";
    public const string AuditPage = "audit";

    /// <summary>A stored copy with the quote marked, on a path of its own: nothing in it runs.</summary>
    public const string CopyPage = "copies/{sha256}";
    public const string SignInPage = "sign-in";
    public const string SignOut = "sign-out";
    public const string Language = "language";
    public const string Asset = "assets/{file}";
}
