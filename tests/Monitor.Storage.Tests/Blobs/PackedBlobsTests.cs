using Monitor.Checks;
using Monitor.Findings;
using Monitor.Pages;

namespace Monitor.Storage.Tests.Blobs;

public sealed class PackedBlobsTests(StorageFixture storage)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly MonitorStorage stores = storage.Fresh();

    [Fact]
    public async Task A_snapshot_comes_back_as_it_was()
    {
        await stores.Snapshots.SaveAsync(Snapshot(SiteState.Whole), Stop);

        var stored = (await stores.Snapshots.LoadAsync("veterans", "veterans-1", Stop))!;

        Assert.Equal((SiteState.Whole, 2, PageKind.Home, FetchOutcome.Fetched), (stored.State, stored.Pages.Count, stored.Pages[0].Page!.Kind, stored.Pages[0].Outcome));
        Assert.Equal([["序号", "名称"], ["1", "工作制度"]], stored.Pages[0].Page!.Tables[0].Rows);
        Assert.Equal(new ShownDate(new(2026, 3, 2), DateKind.Publication, DatePrecision.Minute, "meta PubDate", "2026-03-02 09:30", new(9, 30)), stored.Pages[0].Page!.Published);
        Assert.Equal("ok", stored.Artifacts["certificate"]);
        Assert.Equal(new LinkTarget("http://b.example/x.pdf", FetchOutcome.NotFound, 404, "附件", ["http://a.example/"], 3), stored.Targets[0] with { FoundOn = ["http://a.example/"] }, SameTarget);
    }

    [Fact]
    public async Task The_last_snapshot_counts()
    {
        await stores.Snapshots.SaveAsync(Snapshot(SiteState.Whole), Stop);
        await stores.Snapshots.SaveAsync(Snapshot(SiteState.Refused), Stop);

        Assert.Equal(SiteState.Refused, (await stores.Snapshots.LoadAsync("veterans", "veterans-1", Stop))!.State);
        Assert.Null(await stores.Snapshots.LoadAsync("veterans", "other", Stop));
    }

    [Fact]
    public async Task A_judgement_keeps_every_verdict()
    {
        var judged = new JudgedBureau
        {
            Bureau = "veterans",
            Period = "2026Q1",
            Run = "r1",
            AsOf = new(2026, 3, 31),
            Whole = true,
            Verdicts = [new("d", "ab", new Verdict { Outcome = Outcome.NotApplicable, Subject = "site", Reason = "不适用" })],
        };
        await stores.Judgements.SaveAsync(judged, Stop);

        var stored = (await stores.Judgements.FindAsync("veterans", "2026Q1", Stop))!;
        Assert.Equal(judged.Verdicts[0], stored.Verdicts[0] with { Verdict = stored.Verdicts[0].Verdict with { Trace = [] } });
        Assert.Null(await stores.Judgements.FindAsync("veterans", "2026Q2", Stop));
    }

    [Fact]
    public async Task A_section_tree_comes_back_as_it_was()
    {
        var node = new SectionNode { Id = "0a1b2c3d4e5f", Name = "通知公告", Url = "http://a.example/tzgg/", Depth = 1, Newest = new(2026, 3, 2), Items = 3, Seen = [new(SeenIn.Navigation, "通知公告", "http://a.example/")], Keys = ["notices"] };
        var tree = new SectionTree { Bureau = "veterans", Run = "r1", AsOf = new(2026, 3, 31), Nodes = [node], Required = [new() { Key = "notices", Name = "通知公告", State = SectionState.Found, Node = node.Id, Why = "导航链接" }] };
        await stores.Trees.SaveAsync(tree, Stop);
        await stores.Trees.SaveAsync(tree with { Run = "r2" }, Stop);

        var stored = (await stores.Trees.FindAsync("veterans", Stop))!;
        Assert.Equal(("r2", tree.AsOf), (stored.Run, stored.AsOf));
        Assert.Equivalent(tree.Nodes, stored.Nodes);
        Assert.Equivalent(tree.Required, stored.Required);
        Assert.Null(await stores.Trees.FindAsync("health", Stop));
    }

    [Fact]
    public async Task A_frontier_is_gone_once_it_is_cleared()
    {
        await stores.Frontiers.SaveAsync("veterans", "veterans-1", [1, 2], Stop);
        Assert.Equal([1, 2], await stores.Frontiers.LoadAsync("veterans", "veterans-1", Stop));

        await stores.Frontiers.ClearAsync("veterans", "veterans-1", Stop);
        await stores.Frontiers.ClearAsync("veterans", "veterans-1", Stop);
        Assert.Null(await stores.Frontiers.LoadAsync("veterans", "veterans-1", Stop));
    }

    private static bool SameTarget(LinkTarget one, LinkTarget other) => one with { FoundOn = [] } == other with { FoundOn = [] };

    private static SiteSnapshot Snapshot(SiteState state) => new()
    {
        Bureau = "veterans",
        Site = "veterans-1",
        Url = "http://a.example/",
        TakenAt = Sample.At,
        State = state,
        Artifacts = new Dictionary<string, string> { ["certificate"] = "ok" },
        Targets = [new("http://b.example/x.pdf", FetchOutcome.NotFound, 404, "附件", ["http://a.example/"], 3)],
        Pages =
        [
            new()
            {
                Url = "http://a.example/",
                Outcome = FetchOutcome.Fetched,
                Status = 200,
                Page = new()
                {
                    Url = "http://a.example/",
                    Kind = PageKind.Home,
                    Tables = [new([["序号", "名称"], ["1", "工作制度"]])],
                    Published = new(new(2026, 3, 2), DateKind.Publication, DatePrecision.Minute, "meta PubDate", "2026-03-02 09:30", new(9, 30)),
                },
            },
            new() { Url = "http://a.example/x", Outcome = FetchOutcome.TimedOut, Why = "超时" },
        ],
    };
}
