using Monitor.Checks;
using Monitor.Pages;

namespace Monitor.Tests.Checks.Completeness;

public sealed class ElementsStatedTests
{
    private const string Guide = """
        一、政府信息的分类和编排体系
        本机关主动公开的政府信息按主题分为机构职能、政策文件等类。
        二、获取方式
        公众可以通过本局网站查阅主动公开的政府信息。
        三、工作机构
        工作机构名称：示例市退役军人事务局办公室
        办公地址：示例市人民路 18 号
        办公时间：工作日上午8:30至12:00
        联 系 电 话：0551-63538123
        传　真：0551-63538124
        电子邮箱：tyjr@example.invalid
        """;

    private static IReadOnlyDictionary<string, Outcome> Judge(string elements, Page page, string key = "disclosure-guide") =>
        Sample.Judge(Sample.Duty("elements-stated", key, ("elements", elements)), Sample.With(key, Sample.Document(key, page)))
            .ToDictionary(verdict => verdict.Subject[(key.Length + 1)..], verdict => verdict.Outcome);

    private static Outcome One(string element, string text) => Judge(element, Sample.Page("页", text + "\n" + new string('述', 250)))[element];

    [Fact]
    public void A_whole_guide_states_all_nine()
    {
        var judged = Judge("guide", Sample.Page("政府信息公开指南", Guide));

        Assert.Equal(9, judged.Count);
        Assert.All(judged, element => Assert.Equal((element.Key, Outcome.Met), (element.Key, element.Value)));
    }

    [Fact]
    public void A_group_and_its_column_of_one_name_are_judged_by_the_one_that_states_more()
    {
        var group = Sample.Section("organisation", Sample.Page("机构信息", "机构概况\n领导之窗\n内设机构\n" + new string('列', 250)));
        var column = Sample.Read("/jg/jggk/", Sample.Page("机构概况", "机关职能：贯彻林业法律法规，拟订规划。\n机构设置：内设办公室等五个科室。\n办公地址：示例市人民路18号\n联系方式：电话0551-63538123\n负责人姓名：赵明远（局长）\n" + new string('述', 250)));

        var judged = Sample.Judge(Sample.Duty("elements-stated", "organisation", ("elements", "organisation")), Sample.With("organisation", new SectionMatch.Found(group with { Namesakes = [column] })));

        Assert.Equal(["organisation#办公时间"], judged.Where(verdict => verdict.Outcome != Outcome.Met).Select(verdict => verdict.Subject));
        Assert.Equal(Outcome.Missed, judged.Single(verdict => verdict.Subject == "organisation#办公时间").Outcome);
    }

    [Theory]
    [InlineData("传　真：0551-63538124", "传真号码")]
    [InlineData("办公时间：工作日上午8:30至12:00", "办公时间")]
    [InlineData("电子邮箱：tyjr@example.invalid", "互联网联系方式")]
    [InlineData("联 系 电 话：0551-63538123", "联系电话")]
    public void Each_missing_line_is_one_missed_element(string line, string element)
    {
        var judged = Judge("guide", Sample.Page("政府信息公开指南", Guide.Replace(line, "", StringComparison.Ordinal)));

        Assert.Equal([element], judged.Where(one => one.Value != Outcome.Met).Select(one => one.Key));
        Assert.Equal(Outcome.Missed, judged[element]);
    }

    [Fact]
    public void A_page_that_states_none_of_them_may_be_another_page() =>
        Assert.All(Judge("service-guide", Sample.Page("政务服务", new string('网', 300)), "service-guides"), element => Assert.Equal((element.Key, Outcome.Unclear), (element.Key, element.Value)));

    [Theory]
    [InlineData("传真号码", "传真：0551-63538124", Outcome.Met)]
    [InlineData("传真号码", "电话/传真：0551-63538124", Outcome.Met)]
    [InlineData("联系电话", "电话/传真：0551-63538124", Outcome.Met)]
    [InlineData("传真号码", "传真\n0551-63538124", Outcome.Met)]
    [InlineData("传真号码", "传真号码（0551）63538124", Outcome.Met)]
    [InlineData("传真号码", "传真号码：\n联系电话：0551-63538124", Outcome.Missed)]
    [InlineData("传真号码", "传真号码：　　联系电话：0551-63538124", Outcome.Missed)]
    [InlineData("传真号码", "传真：无", Outcome.Unclear)]
    [InlineData("传真号码", "联系电话：0551-63538124", Outcome.Missed)]
    [InlineData("邮政编码", "邮编：230001", Outcome.Met)]
    [InlineData("邮政编码", "邮 政 编 码 ： 230001", Outcome.Met)]
    [InlineData("邮政编码", "邮编：", Outcome.Missed)]
    [InlineData("办公地址", "地址：示例市和平路1号", Outcome.Met)]
    [InlineData("办公地址", "办公地点设在政务服务中心三楼", Outcome.Met)]
    [InlineData("监督渠道", "监督渠道：向市政府办公室反映", Outcome.Met)]
    [InlineData("监督渠道", "接受社会监督", Outcome.Missed)]
    [InlineData("投诉电话", "投诉电话：12345", Outcome.Met)]
    [InlineData("投诉电话", "投诉电话：", Outcome.Missed)]
    public void Reads_labels_as_people_write_them(string element, string text, Outcome expected) => Assert.Equal(expected, One(element, text));

    [Fact]
    public void Reads_labels_in_tables_and_heads()
    {
        var page = Sample.Page("指南", new string('述', 250)) with
        {
            Tables = [new([["办公地址", "示例市人民路1号", "传真", "0551-1234567"]]), new([["联系电话", "邮编"], ["0551-7654321", "230001"]])],
            Fields = [new("办公时间", "周一至周五")],
        };

        Assert.All(Judge("办公地址|传真号码|联系电话|邮政编码|办公时间", page), element => Assert.Equal((element.Key, Outcome.Met), (element.Key, element.Value)));
    }

    [Fact]
    public void Text_in_pictures_or_attachments_is_doubtful()
    {
        Assert.Equal(Outcome.Unclear, Judge("传真号码", Sample.Page("指南", "见图") with { Images = new(1, 1, 1) })["传真号码"]);
        Assert.Equal(Outcome.Unclear, Judge("传真号码", Sample.Page("指南", "全文见附件") with { Attachments = [new("公开指南.doc", Sample.Url("/zn.doc"))] })["传真号码"]);
    }

    [Fact]
    public void Attachments_that_were_read_count()
    {
        var page = Sample.Page("指南", "全文见附件") with { Attachments = [new("公开指南.docx", Sample.Url("/zn.docx"))] };
        var site = Sample.Site(sections: new Dictionary<string, SectionMatch> { ["disclosure-guide"] = Sample.Document("disclosure-guide", page) },
            with: snapshot => snapshot with { Attachments = [new(Sample.Url("/zn.docx"), "公开指南.docx", null, null, "传真：0551-63538124\n" + new string('述', 250))] });

        Assert.Equal([Outcome.Met, Outcome.Missed], Sample.Judge(Sample.Duty("elements-stated", "disclosure-guide", ("elements", "传真号码|邮政编码")), site).Select(verdict => verdict.Outcome));
    }

    [Fact]
    public void A_request_page_states_its_channels()
    {
        const string text = "受理机构名称：局办公室\n通讯地址：示例市人民路18号\n邮政编码：230001\n申请人可以通过信函方式提交申请，也可以将申请表发送至电子邮箱 sq@example.invalid。\n";
        var judged = Judge("request-channel", Sample.Page("依申请公开", text + new string('述', 250)), "disclosure-on-request");

        Assert.All(judged, element => Assert.Equal((element.Key, Outcome.Met), (element.Key, element.Value)));
        Assert.Equal(Outcome.Missed, Judge("request-channel", Sample.Page("依申请公开", "受理机构名称：局办公室\n网上申请渠道暂未开通。\n" + new string('述', 250)), "disclosure-on-request")["网上或邮箱渠道"]);
    }

    [Fact]
    public void An_organisation_page_states_its_six()
    {
        const string text = "一、主要职责\n（一）贯彻执行退役军人工作方针政策。\n二、内设机构\n办公室、就业创业科。\n三、负责人\n局长：张建国\n四、联系方式\n办公地址：示例市人民路18号\n办公时间：周一至周五\n联系电话：0551-63538123\n";
        var judged = Judge("organisation", Sample.Page("机构职能", text + new string('述', 250)), "organisation");

        Assert.All(judged, element => Assert.Equal((element.Key, Outcome.Met), (element.Key, element.Value)));
        Assert.Equal(Outcome.Missed, Judge("organisation", Sample.Page("机构职能", text.Replace("局长：张建国", "", StringComparison.Ordinal).Replace("三、负责人", "", StringComparison.Ordinal) + new string('述', 250)), "organisation")["负责人姓名"]);
    }

    [Fact]
    public void A_catalogue_states_its_columns()
    {
        var page = Sample.Page("主动公开目录", "目录") with { Tables = [new([["索引号", "信息名称", "内容概述", "生成日期"], ["1", "甲", "乙", "2026-01-01"]])] };

        Assert.All(Judge("catalogue", page, "basic-catalogue"), element => Assert.Equal(Outcome.Met, element.Value));
    }

    [Fact]
    public void Each_service_guide_is_judged_by_itself()
    {
        const string whole = "事项类型：公共服务\n承办机构：就业创业科\n受理地址：政务服务中心\n受理电话：0551-63538123\n服务对象：退役军人\n办理条件：本市户籍\n提交材料：身份证明\n工作流程：申请、受理、办结\n承诺期限：5个工作日\n收费标准：不收费\n办理依据：退役军人保障法\n";
        var items = new[]
        {
            Sample.Item("甲事项", "2025-01-01", "/g/1.html", Sample.Article("甲事项", "2025-01-01", whole + new string('述', 200))),
            Sample.Item("乙事项", "2025-01-01", "/g/2.html", Sample.Article("乙事项", "2025-01-01", whole.Replace("承诺期限：5个工作日\n", "", StringComparison.Ordinal) + new string('述', 200))),
            Sample.Item("丙事项", "2025-01-01", "http://zw.example/3.html"),
        };
        var judged = Sample.Judge(Sample.Duty("elements-stated", "service-guides", ("elements", "service-guide")), Sample.With("service-guides", Sample.List("service-guides", items)));

        Assert.Equal(["/g/2.html#承诺期限"], judged.Where(verdict => verdict.Outcome == Outcome.Missed).Select(verdict => verdict.Subject));
        Assert.Equal(["http://zw.example/3.html"], judged.Where(verdict => verdict.Outcome == Outcome.Unclear).Select(verdict => verdict.Subject));
    }

    [Theory]
    [InlineData("收费标准及依据：不收费", "办理依据", Outcome.Missed)]
    [InlineData("收费标准及依据：不收费\n办理依据：示例市林木采伐办法", "办理依据", Outcome.Met)]
    [InlineData("基本信息\n收费与依据\n事项名称：林木采伐", "收费标准及依据", Outcome.Missed)]
    [InlineData("收费与依据\n本事项免交各种款项，参照示例市林木采伐办法。", "收费标准及依据", Outcome.Met)]
    public void A_label_inside_another_ones_and_the_name_of_a_tab_state_nothing(string text, string element, Outcome expected) =>
        Assert.Equal(expected, Judge("service-guide", Sample.Page("办事指南", text + "\n" + new string('述', 250)), "service-guides")[element]);
}
