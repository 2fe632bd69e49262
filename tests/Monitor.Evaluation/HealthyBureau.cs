using System.Globalization;
using Monitor.Local.Demo.Content;

namespace Monitor.Evaluation;

/// <summary>A bureau of the evaluation city without a fault: the words of a demo bureau under another name, its dates put in order.</summary>
internal static class HealthyBureau
{
    private static readonly string[] Families = ["trs", "hanweb", "lonsun", "gkmlpt", "vsb", "asp", "php", "framed", "cards", "split", "years", "blog", "tables", "island"];

    private static readonly string[] Names =
    [
        "财政", "审计", "统计", "林业", "农业农村", "商务", "文化和旅游", "卫生健康", "应急管理", "自然资源", "生态环境", "住房和城乡建设", "城市管理", "医疗保障", "司法", "公安", "科学技术", "工业和信息化",
        "体育", "信访", "机关事务管理", "粮食和物资储备", "地方金融管理", "数据", "行政审批服务", "乡村振兴", "国有资产监督管理", "气象", "园林绿化", "档案", "民族宗教事务", "投资促进", "港航管理", "地震", "供销", "邮政管理",
    ];

    /// <summary>Names that sites give their columns; the first is the standard one.</summary>
    private static readonly Dictionary<string, string[]> Synonyms = new()
    {
        ["news"] = ["工作动态", "部门动态", "政务动态", "局内要闻"],
        ["notices"] = ["通知公告", "公告公示", "公示公告", "公告栏"],
        ["policy-documents"] = ["政策文件", "部门文件", "本机关文件"],
        ["normative-documents"] = ["规范性文件", "行政规范性文件"],
        ["disclosure-guide"] = ["政府信息公开指南", "信息公开指南", "公开指南", "政务公开指南"],
        ["disclosure-institutions"] = ["政府信息公开制度", "公开制度", "信息公开制度"],
        ["annual-reports"] = ["政府信息公开年报", "政府信息公开年度报告", "信息公开年报"],
        ["organisation"] = ["机构职能", "机构概况", "部门职能", "机构简介"],
        ["leaders"] = ["领导信息", "领导之窗", "领导分工", "局领导"],
        ["internal-units"] = ["内设机构", "内设科室"],
        ["budget"] = ["部门预算", "预算公开", "预算信息"],
        ["final-accounts"] = ["部门决算", "决算公开", "决算信息"],
        ["letters"] = ["咨询留言", "来信选登", "留言回复", "局长信箱"],
        ["fees"] = ["行政事业性收费", "收费公示", "收费项目"],
        ["plans-and-summaries"] = ["计划总结", "规划计划", "计划与总结"],
        ["proposals"] = ["建议提案办理", "建议提案", "人大政协建议提案"],
    };

    public static int Count => Names.Length;

    public static BureauFacts Make(int index, Random draw)
    {
        var like = DemoData.Bureaus.Where(bureau => bureau.News.Count > 0).ElementAt(index % 7);
        var name = $"示例市{Names[index]}局";
        return like with
        {
            Id = $"b{index:00}",
            Name = name,
            Short = $"市{Names[index]}局",
            Document = $"示{Names[index][0]}",
            Family = Families[(index + (index / 7)) % Families.Length],
            Organ = Families[(index + (index / 7)) % Families.Length] == "lonsun" ? $"67{index:00}311" : "",
            Class = index % 2 == 0 ? "key-area" : "other",
            Code = $"33990001{index:00}",
            News = [$"2026-04-0{1 + draw.Next(8)} 09:30 市{Names[index]}局部署第二季度工作", .. Renamed(like, like.News, Names[index])],
            Notices = [$"2026-03-1{draw.Next(9)} 10:00 关于做好{Names[index]}领域安全检查的通知", .. like.Notices],
            Documents = [.. like.Documents.Select(Timely)],
            Consultations = [.. like.Consultations.Where(one => one.Feedback is not null)],
            Penalties = [.. like.Penalties.Select((one, i) => one with { On = After(one.Decided, 5), Number = $"示{Names[index][0]}罚〔2026〕{i + 1}号" })],
            Extra = new() { ["enforcement-decisions"] = [new() { On = "2026-01-20 09:00", Title = $"{name}2025年度行政执法总体情况", Body = "enforcement-year" }] },
            Columns = [],
            Reports = [],
            Edits = Synonyms.ToDictionary(pair => pair.Key, pair => new EditFacts { Name = pair.Value[draw.Next(pair.Value.Length)] }),
            Dead = [],
            Damaged = [],
            Personal = [],
            Robots = [],
            TemplateDead = null,
            SoftDead = null,
            MarksWithout = [],
        };
    }

    private static IEnumerable<string> Renamed(BureauFacts like, List<string> news, string name) =>
        news.Select(line => line.Replace(like.Short, $"市{name}局", StringComparison.Ordinal));

    private static DocumentFacts Timely(DocumentFacts given) => given with
    {
        On = After(given.Formed, 6),
        Read = After(given.Formed, 7),
        BodyNumber = 0,
    };

    /// <summary>A moment some days later.</summary>
    public static string After(string day, int days) =>
        DateOnly.Parse(day[..10], CultureInfo.InvariantCulture).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 10:00";
}
