using Monitor.Planning;
using Monitor.Planning.Compile;

namespace Monitor.Tests.Planning.Compile;

public sealed class PlanCompilerTests
{
    [Fact]
    public void An_enumeration_becomes_one_duty_each()
    {
        var compiled = Compile("主动公开通知公告、工作动态、会议信息、部门预算等信息。");

        Assert.Equal(["notices", "news", "meetings", "budget"], compiled.Duties.Select(draft => draft.Duty.Section));
        Assert.All(compiled.Duties, draft => Assert.Equal("主动公开通知公告、工作动态、会议信息、部门预算等信息。", draft.Duty.Quote));
    }

    [Theory]
    [InlineData("每季度更新重点领域信息。", "section-updated", "within", "3 months")]
    [InlineData("规范性文件自印发之日起二十个工作日内公开。", "published-within", "within", "20 working days")]
    [InlineData("行政处罚决定作出之日起7个工作日内公示。", "published-within", "from", "decision")]
    [InlineData("6月底前公开2025年部门决算。", "published-by", "due", "06-30")]
    [InlineData("九月十五日前公开2025年部门决算。", "published-by", "due", "09-15")]
    [InlineData("2027年1月20日前发布政府信息公开工作年度报告。", "published-by", "due", "2027-01-20")]
    [InlineData("第一季度末前公开2026年部门预算。", "published-by", "due", "03-31")]
    [InlineData("年底前公开2025年部门决算。", "published-by", "due", "12-31")]
    [InlineData("通知公告每两周更新。", "section-updated", "within", "14 days")]
    [InlineData("群众来信十五个工作日内答复。", "letters-answered", "within", "15 working days")]
    [InlineData("人事任免信息自形成之日起7个工作日内公开。", "published-within", "from", "formation")]
    [InlineData("征地批复文件在收到批复后10个工作日内公开。", "published-within", "from", "approval")]
    [InlineData("统计数据每季度结束后15日内发布。", "section-updated", "within", "3 months")]
    public void Takes_the_time_the_text_states(string text, string check, string name, string value)
    {
        var draft = Assert.Single(Compile(text).Duties);

        Assert.Equal((check, value), (draft.Duty.Check, draft.Duty.With.Text(name)));
        Assert.Equal((Confidence.High, null), (draft.Confidence, draft.Note));
    }

    [Fact]
    public void Takes_the_default_where_the_text_says_only_in_time_and_says_so()
    {
        var draft = Assert.Single(Compile("及时更新通知公告。").Duties);

        Assert.Equal("6 months", draft.Duty.With.Text("within"));
        Assert.Equal("原文只说“及时”，国办秘函〔2019〕19号（通知公告类六个月）", draft.Note);
        Assert.Equal(Confidence.Medium, draft.Confidence);
    }

    [Fact]
    public void Each_task_of_a_sentence_keeps_its_own_time()
    {
        var duties = Compile("工作动态每周更新，通知公告每月更新。").Duties;

        Assert.Equal([("news", "7 days"), ("notices", "1 month")], duties.Select(draft => (draft.Duty.Section, draft.Duty.With.Text("within"))));
    }

    [Theory]
    [InlineData("成立政务公开工作领导小组，由局长任组长。", "leadership")]
    [InlineData("每年组织政务公开专题培训。", "training")]
    [InlineData("服务大厅设立政务公开专区。", "offline")]
    [InlineData("定期开展自查，发布整改清单。", "self-check")]
    [InlineData("不断提升工作水平。", "otherwise")]
    public void What_no_website_can_show_becomes_a_comment_with_its_reason(string text, string rule)
    {
        var compiled = Compile(text);

        Assert.Empty(compiled.Duties);
        Assert.Equal(rule, Assert.Single(compiled.Uncheckable).Rule);
    }

    [Theory]
    [InlineData("更新通知公告。（责任科室：办公室）", "办公室")]
    [InlineData("更新通知公告。（办公室牵头，各科室配合）", "办公室")]
    [InlineData("更新通知公告，由信息科负责。", "信息科")]
    [InlineData("更新通知公告。\n责任单位：办公室、信息科；完成时限：6月底前", "办公室、信息科")]
    public void Finds_the_responsible_unit(string text, string owner) => Assert.Equal(owner, Assert.Single(Compile(text).Duties).Duty.Owner);

    [Fact]
    public void Documents_that_are_only_referred_to_make_no_duty()
    {
        Assert.Empty(Compile("根据《试验市政务公开工作办法》要求，扎实推进各项工作。").Duties);
        Assert.Equal(["试验局信息公开审查制度"], Assert.Single(Compile("印发《试验局信息公开审查制度》。").Duties).Duty.With.List("titles"));
    }

    [Fact]
    public void Reads_task_tables_wherever_their_columns_stand()
    {
        var compiled = new PlanCompiler(PlanLexicon.Default).Compile(PlanText.OfLines("""
            试验局2026年政务公开任务分解表
            完成时限	责任科室	序号	工作任务
            每月	办公室	1	发布通知公告
            9月	财务科	2	公开2025年部门决算；公开“三公”经费
            """), null, "t.txt");

        Assert.Equal([("notices", "办公室", "表1第2行"), ("final-accounts", "财务科", "表1第3行"), ("budget", "财务科", "表1第3行")], compiled.Duties.Select(draft => (draft.Duty.Section, draft.Duty.Owner, draft.Place)));
        Assert.Equal("09-30", compiled.Duties[1].Duty.With.Text("due"));
    }

    [Fact]
    public void A_row_that_names_its_task_and_tells_how_makes_one_duty()
    {
        var duty = Assert.Single(Compile("任务\t具体要求\t完成时限\n办事指南\t动态完善办事指南\t长期").Duties).Duty;

        Assert.Equal(("service-guides", "办事指南"), (duty.Section, duty.Quote));
    }

    [Fact]
    public void A_heading_that_its_own_text_says_in_full_makes_no_second_duty()
    {
        var compiled = Compile("一、重点任务\n1.财政资金信息。部门预算于批复后20日内公开。\n2.政策解读。网站首页每周更新。");

        Assert.Equal(["部门预算于批复后20日内公开。", "政策解读。", "网站首页每周更新。"], compiled.Duties.Select(draft => draft.Duty.Quote));
    }

    [Fact]
    public void The_column_a_task_is_to_stand_in_is_no_task()
    {
        var duty = Assert.Single(Compile("规范性文件在印发之日起10个工作日内在网站“政策文件”栏目公开。").Duties).Duty;

        Assert.Equal(("normative-documents", "10 working days"), (duty.Section, duty.With.Text("within")));
    }

    [Fact]
    public void What_could_be_shown_but_has_no_column_in_the_lexicon_is_told_as_such() =>
        Assert.Equal("unplaced", Assert.Single(Compile("每月公布殡葬服务机构名单。").Uncheckable).Rule);

    [Fact]
    public void A_task_that_stands_as_a_bare_heading_counts()
    {
        var compiled = Compile("一、主要任务\n1. 更新通知公告\n2. 公开会议信息\n（1）公开局务会议信息。");

        Assert.Equal([("notices", "一1"), ("meetings", "一2（1）")], compiled.Duties.Select(draft => (draft.Duty.Section, draft.Place)));
    }

    [Fact]
    public void Sentences_under_aims_make_no_duty() =>
        Assert.Empty(Compile("一、总体要求\n全面公开部门预算和通知公告。\n二、任务\n做好各项工作。").Duties);

    [Fact]
    public void The_same_duty_drawn_twice_is_scored_once()
    {
        var duties = Compile("公开会议信息。做好会议公开。").Duties;

        Assert.Equal(["meetings", "meetings-2"], duties.Select(draft => draft.Duty.Id));
        Assert.Equal(["DEC-6", null], duties.Select(draft => draft.Duty.Indicator));
    }

    [Theory]
    [InlineData("试验局2025年政务公开工作方案", 2025)]
    [InlineData("试验局二〇二六年政务公开工作方案", 2026)]
    public void The_year_stands_in_the_title(string title, int year) =>
        Assert.Equal(year, new PlanCompiler(PlanLexicon.Default).Compile(PlanText.OfLines($"{title}\n更新通知公告。"), null, "t.txt").Plan.Year);

    [Fact]
    public void Without_a_year_or_without_text_the_input_is_wrong()
    {
        Assert.Contains("--year", Assert.Throws<InputException>(() => new PlanCompiler(PlanLexicon.Default).Compile(PlanText.OfLines("更新通知公告。"), null, "t.txt")).Errors[0].Suggestion, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => new PlanCompiler(PlanLexicon.Default).Compile(PlanText.OfLines(" \n"), 2026, "t.txt"));
    }

    [Fact]
    public void The_draft_is_a_plan_that_passes_the_check_whatever_the_words()
    {
        var yaml = DraftWriter.Write(Compile("更新“通知公告”：\\#{}[]*&!|>'\"%@`😀 每月一次。"), explain: true);

        Assert.Empty(PlanFiles.CheckText("draft.yaml", yaml, CityFiles.Checks));
        Assert.Contains("规则 notices 命中“通知公告”，时间“每月”", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_text_is_read_in_bounded_time()
    {
        var text = PlanText.OfLines("试验局2026年方案\n" + string.Concat(Enumerable.Repeat("（《公开、", 40_000)));

        Assert.NotNull(new PlanCompiler(PlanLexicon.Default).Compile(text, null, "t.txt"));
    }

    private static CompiledPlan Compile(string text) => new PlanCompiler(PlanLexicon.Default).Compile(PlanText.OfLines(text), 2026, "t.txt");
}
