using Monitor.Checks;
using Monitor.Checks.AnnualReport;

namespace Monitor.Tests.Checks.AnnualReport;

public sealed class AnnualReportNarrativeTests
{
    private static List<Verdict> Judge(string overview, Action<SampleReport>? change = null)
    {
        var report = new SampleReport();
        report.Texts["1"] = overview;
        change?.Invoke(report);
        return [.. new AnnualReportNarrative().Judge(report.Case())];
    }

    [Theory]
    [InlineData("全年共收到政府信息公开申请7件，均按时答复。", null)]
    [InlineData("全年共收到政府信息公开申请9件。", "table3/new_received/total")]
    [InlineData("2025年，我局未收到政府信息公开申请。", "table3/new_received/total")]
    [InlineData("受理政府信息公开申请8件，其中上年结转1件。", null)]
    [InlineData("通过网络渠道收到申请3件。", null)]
    [InlineData("制发行政规范性文件两件。", null)]
    [InlineData("本年度未制发行政规范性文件。", "table2/行政规范性文件/本年制发件数")]
    [InlineData("作出行政许可决定4件。", null)]
    [InlineData("作出行政许可决定十二件。", "table2/行政许可/本年处理决定数量")]
    [InlineData("未发生行政复议、行政诉讼案件。", "table4/行政复议/总计")]
    [InlineData("全年行政复议2件，行政诉讼1件。", null)]
    [InlineData("去年收到政府信息公开申请19件。", null)]
    [InlineData("收到政府信息公开申请7件，较去年的19件减少12件。", null)]
    [InlineData("收到政府信息公开申请8件，比上年增加2件。", "table3/new_received/total")]
    [InlineData("受理政府信息公开申请8件（含上年结转1件），办结7件，结转下一年度继续办理1件。", null)]
    [InlineData("应于年内答复的政府信息公开申请均已答复，另有1件结转下年度继续办理。", null)]
    [InlineData("收到政府信息公开申请7件，均已答复完毕。", "table3/carried_out/total")]
    [InlineData("收到政府信息公开申请7件，已全部办结，无结转。", "table3/carried_out/total")]
    [InlineData("收到政府信息公开申请7件，转入下一年度办理3件。", "table3/carried_out/total")]
    [InlineData("收到政府信息公开申请7件，上年结转2件。", "table3/carried_in/total")]
    [InlineData("未收到重复申请、要求提供公开出版物类申请。", null)]
    [InlineData("未收到法律服务机构、科研机构提出的政府信息公开申请。", null)]
    [InlineData("收到政府信息公开申请后一个工作日内登记。", null)]
    [InlineData("受理12345热线申请转办件36件，均已办结。", null)]
    [InlineData("收到群众来信来电申请救助咨询320件，全部答复。", null)]
    [InlineData("全年依申请公开数量为0。", "table3/new_received/total")]
    [InlineData("全年无依申请公开事项。", "table3/new_received/total")]
    [InlineData("没有公民、法人和其他组织向我局提出政府信息公开申请。", "table3/new_received/total")]
    [InlineData("收到依申请公开7宗，其中自然人5宗、商业企业2宗。", null)]
    [InlineData("收到自然人申请6件、企业申请1件。", "table3/new_received/natural_person")]
    [InlineData("收到政府信息公开申请7件，其中予以公开和部分公开4件，不予公开、无法提供3件。", null)]
    [InlineData("收到政府信息公开申请7件，予以公开4件，部分公开1件。", "table3/granted/total")]
    [InlineData("收到政府信息公开申请7件，办结9件。", "table3/results_total/total")]
    [InlineData("废止行政规范性文件3件。", "table2/行政规范性文件/本年废止件数")]
    [InlineData("清理规范性文件15件，拟废止6件，未公开规范性文件目录。", null)]
    [InlineData("办理普通程序行政处罚案件40宗，减免行政事业性收费30万元。", null)]
    [InlineData("作出行政许可决定4件，行政处罚决定6件。", "table2/行政处罚/本年处理决定数量")]
    [InlineData("公示行政许可决定1000条。", null)]
    [InlineData("没有行政复议被纠正的情况，无行政诉讼败诉案件。", null)]
    [InlineData("行政复议2件，其中维持1件、尚未审结1件；行政诉讼1件，复议后起诉1件，结果维持1件。", null)]
    [InlineData("行政复议2件，其中维持1件、纠正1件。", "table4/行政复议/结果纠正")]
    [InlineData("行政复议、行政诉讼均为0。", "table4/行政复议/总计")]
    public void Words_are_held_against_the_tables(string sentence, string? subject)
    {
        var faults = Judge(sentence).Where(verdict => verdict.Outcome == Outcome.Missed).Select(fault => fault.Subject);

        if (subject is null) Assert.Empty(faults);
        else Assert.Contains(subject, faults);
    }

    [Theory]
    [InlineData("共公开信息120条，其中政策文件30条、工作动态70条、通知公告20条。", Outcome.Met)]
    [InlineData("共公开信息120条，其中政策文件30条、工作动态60条、通知公告20条。", Outcome.Missed)]
    [InlineData("共公开信息120条，其中政策文件30条、工作动态110条。", Outcome.Missed)]
    [InlineData("共公开信息120条，其中政策文件30条。", Outcome.Met)]
    [InlineData("共公开信息120条，其中政策文件30条、工作动态60条等。", Outcome.Met)]
    [InlineData("共公开信息约120条，其中政策文件30条、工作动态70条、通知公告22条。", Outcome.Met)]
    [InlineData("共公开信息120条，其中政策文件30条（其中规范性文件10条、其他文件20条）、工作动态90条。", Outcome.Met)]
    [InlineData("共公开信息120条，其中政策文件30条（其中规范性文件10条、规划文件15条、其他文件20条）、工作动态90条。", Outcome.Missed)]
    [InlineData("共公开信息1.2万条，其中政策文件2000条、工作动态8000条、通知公告2000条。", Outcome.Met)]
    [InlineData("发布信息300条，较上年增加20条，其中动态200条、公告100条。", Outcome.Met)]
    [InlineData("受理事项7件，其中当面2件、信函1件、网络4件，已答复7件，其中公开3件，部分公开1件，其余3件。", Outcome.Met)]
    [InlineData("共公开信息120条，其中网站100条（其中政策30条、动态60条、公告20条）、微信20条。", Outcome.Missed)]
    [InlineData("共公开信息120条，其中政策文件30条、规范性文件2件、重大决策5件。", Outcome.Unclear)]
    [InlineData("共公开信息一百二十条，其中政策文件三十条、工作动态七十条、通知公告二十条。", Outcome.Met)]
    public void Enumerations_add_up(string sentence, Outcome outcome) =>
        Assert.Equal(outcome, Judge(sentence).Max(verdict => verdict.Outcome));

    [Fact]
    public void Two_sentences_that_contradict_each_other_are_doubtful() =>
        Assert.Equal(Outcome.Unclear, Assert.Single(Judge("全年收到政府信息公开申请7件。\n本机关新收政府信息公开申请6件。")).Outcome);

    [Fact]
    public void A_number_told_with_about_may_differ_by_a_twentieth()
    {
        static void Many(SampleReport report)
        {
            report.Set("new_received", 0, 98);
            report.Set("granted", 0, 96);
            report.Total();
        }

        Assert.DoesNotContain(Judge("收到政府信息公开申请约95件。", Many), verdict => verdict.Outcome == Outcome.Missed);
        Assert.Contains(Judge("收到政府信息公开申请约94件。", Many), verdict => verdict.Outcome == Outcome.Missed);
    }
}
