using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Monitor.Checks.Completeness;

/// <summary>The named element sets of checks.md and how pages state each element.</summary>
internal static partial class ElementTable
{
    private static readonly string[] AddressLabels = ["通讯地址", "通信地址", "邮寄地址", "联系地址", "办公地址", "办公地点", "受理地址", "受理地点", "机关地址", "单位地址", "详细地址", "地址", "地点"];
    private static readonly string[] TimeLabels = ["办公时间", "工作时间", "受理时间", "办理时间", "接待时间", "上班时间", "作息时间", "服务时间"];
    private static readonly string[] PhoneLabels = ["联系电话", "办公电话", "咨询电话", "受理电话", "服务电话", "值班电话", "电话号码", "电话", "联系方式"];
    private static readonly string[] NetLabels = ["互联网联系方式", "互联网联系", "电子邮箱", "电子邮件", "电子信箱", "联系邮箱", "邮箱", "EMAIL", "E-MAIL", "Email", "email", "网址", "官方网站", "门户网站", "网站"];

    public static FrozenDictionary<string, IReadOnlyList<Element>> Sets { get; } = new Dictionary<string, IReadOnlyList<Element>>
    {
        ["guide"] =
        [
            new("政府信息的分类", ["政府信息的分类", "政府信息分类", "信息的分类", "信息分类", "公开分类", "分类"], null, Classified(), Word("分类|类别")),
            new("编排体系", ["编排体系", "信息编排", "目录编排", "编排方式", "编排"], null, Arranged(), Word("编排")),
            new("获取方式", ["获取方式", "获取途径", "获取形式", "查阅方式", "查询方式", "公开形式", "公开方式", "公开渠道", "公开途径"], null, Obtained(), Word("查阅|查询|索取")),
            new("工作机构名称", ["政府信息公开工作机构", "信息公开工作机构", "工作机构名称", "工作机构", "机构名称", "受理机构名称", "受理机构", "公开机构", "办公机构", "责任机构", "主管机构", "受理单位", "受理部门", "承办机构"], null, Office(), Word("办公室|工作机构")),
            new("办公地址", AddressLabels, Address()),
            new("办公时间", TimeLabels, Time()),
            new("联系电话", PhoneLabels, Phone()),
            new("传真号码", ["传真号码", "传真电话", "传真"], Phone()),
            new("互联网联系方式", NetLabels, Net(), Mail()),
        ],
        ["catalogue"] =
        [
            new("索引", ["索引号", "索引"], null, Word("索引")),
            new("名称", ["信息名称", "事项名称", "文件名称", "名称", "标题"], null, Word("名称|标题|公开事项")),
            new("内容概述", ["内容概述", "内容概要", "内容摘要", "信息概述", "内容描述", "概述", "摘要"], null, Word("内容概述|内容概要|内容摘要|信息概述|内容描述|概述|摘要"), Word("^(?:公开)?内容(?:[:|]|$)")),
            new("生成日期", ["生成日期", "生成时间", "成文日期", "形成日期", "产生日期"], null, Word("生成日期|生成时间|成文日期|形成日期|产生日期"), Word("发布日期|日期|时间")),
        ],
        ["organisation"] =
        [
            new("机关职能", ["机关职能", "主要职能", "主要职责", "工作职责", "职能职责", "部门职责", "机构职能", "职能", "职责"], null, Word("主要职责|主要职能|职责是|履行下列职责|负责贯彻|负责拟订|负责拟定|负责组织|工作职责"), Word("职能|职责")),
            new("机构设置", ["机构设置", "内设机构", "内设科室", "科室设置", "处室设置", "下属单位", "直属单位"], null, Word("内设机构|内设科室|内设处室|机构设置|设下列|下设.{0,12}(?:科|处|股|室)"), Word("科室|处室|办公室")),
            new("办公地址", AddressLabels, Address()),
            new("办公时间", TimeLabels, Time()),
            new("联系方式", [.. PhoneLabels, .. NetLabels], PhoneOrNet(), Mail()),
            new("负责人姓名", ["主要负责人姓名", "负责人姓名", "主要负责人", "法定代表人", "主要领导", "负责人", "党组书记", "党委书记", "局长", "主任"], Person(), Leader()),
        ],
        ["request-channel"] =
        [
            new("受理机构名称", ["受理机构名称", "受理机构", "受理单位", "受理部门", "申请受理机构", "工作机构名称", "工作机构", "机构名称", "收件人", "收信人"], null, Word("受理机构[为是]|由.{2,30}(?:办公室|科|处|股|局)(?:负责)?受理")),
            new("通讯地址", AddressLabels, Address()),
            new("邮政编码", ["邮政编码", "邮编", "邮政编号"], Postcode()),
            new("信函渠道", ["信函申请", "信函渠道", "邮寄申请", "信函方式"], null, Word("信函|邮寄|挂号信|邮政(?:快递|特快)|以?书面.{0,8}寄|信封")),
            new("网上或邮箱渠道", ["网上申请", "在线申请", "网络申请", "互联网申请", "电子邮件申请", "电子邮箱申请"], null, Online()),
        ],
        ["service-guide"] =
        [
            new("名称", ["事项名称", "项目名称", "服务名称", "办理事项", "名称"]),
            new("类型", ["事项类型", "办件类型", "项目类型", "权力类型", "事项类别", "服务类型", "类型", "类别"]),
            new("承办机构", ["承办机构", "实施机构", "实施主体", "实施机关", "受理机构", "办理机构", "承办单位", "责任单位", "受理单位", "责任科室", "承办科室", "办理部门", "受理部门", "承办部门", "主管部门"]),
            new("受理地址", ["受理地址", "受理地点", "办理地点", "办理地址", "办公地址", "办事地址", "窗口地址", "窗口位置", "地址", "地点"]),
            new("受理电话", ["受理电话", "咨询电话", "联系电话", "办理电话", "咨询方式", "联系方式", "电话"], Phone()),
            new("服务对象", ["服务对象", "办理对象", "申请对象", "适用对象", "面向对象", "行使对象", "申请主体", "适用范围", "申请人"]),
            new("办理(申报)条件", ["办理(申报)条件", "办理条件", "申报条件", "申请条件", "受理条件", "准予条件", "办事条件", "审批条件", "条件"]),
            new("需提交材料", ["需提交材料", "提交材料", "申请材料", "办理材料", "申报材料", "所需材料", "需要材料", "材料清单", "办事材料", "材料"]),
            new("工作流程", ["工作流程", "办理流程", "办事流程", "服务流程", "办理程序", "审批流程", "申请流程", "流程图", "流程", "程序"]),
            new("承诺期限", ["承诺期限", "承诺时限", "承诺办结时限", "办理时限", "办理期限", "办结时限", "法定时限", "法定期限", "法定办结时限", "时限", "期限"]),
            new("收费标准及依据", ["收费标准及依据", "收费标准", "收费依据", "是否收费", "收费情况", "收费项目", "收费", "费用"], null, Word("不收费|不收取(?:任何)?费用|免费办理")),
            new("办理依据", ["办理依据", "设定依据", "法律依据", "实施依据", "政策依据", "法定依据", "依据"]),
        ],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Element> ByName =
        Sets.Where(set => set.Key is "guide" or "organisation" or "request-channel").SelectMany(set => set.Value).DistinctBy(element => element.Name).ToFrozenDictionary(element => element.Name);

    /// <summary>The elements a duty names: one named set, or a list of names.</summary>
    public static IReadOnlyList<Element> Of(IReadOnlyList<string> written) =>
        written is [var set] && Sets.TryGetValue(set, out var named) ? named : [.. written.Select(Free)];

    /// <summary>An element known from a set, or a name that pages write as its own label.</summary>
    private static Element Free(string name) => ByName.GetValueOrDefault(name) ?? new(name, [Reading.Wording.Tight(name)], ValueBy(name), null, Word(Regex.Escape(Reading.Wording.Tight(name))));

    private static Regex? ValueBy(string name) => name switch
    {
        _ when name.Contains("电话", StringComparison.Ordinal) || name.Contains("传真", StringComparison.Ordinal) => Phone(),
        _ when name.Contains("邮编", StringComparison.Ordinal) || name.Contains("邮政编码", StringComparison.Ordinal) => Postcode(),
        _ when name.Contains("邮箱", StringComparison.Ordinal) || name.Contains("网址", StringComparison.Ordinal) => Net(),
        _ => null,
    };

    private static Regex Word(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^.{0,16}?(?:\d{3,4}[-—–]?)?\d{5,}")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^.{0,6}?(?<!\d)\d{6}(?!\d)")]
    private static partial Regex Postcode();

    [GeneratedRegex(@"^.{0,30}?(?:\p{IsCJKUnifiedIdeographs}.*[路街道巷号楼室村镇区县市院厦座场层心]|\p{IsCJKUnifiedIdeographs}{4,})")]
    private static partial Regex Address();

    [GeneratedRegex(@"^.{0,20}?(?:周[一二三四五六日末]|星期|工作日|上午|下午|\d{1,2}[:点时]\d{0,2}|节假日|全天|24小时)")]
    private static partial Regex Time();

    [GeneratedRegex(@"^.{0,40}?(?:[\w.+-]+(?:@|#|\(at\))[\w-]+\.\w+|https?://|www\.|[\w-]+\.(?:cn|com|net|org))", RegexOptions.IgnoreCase)]
    private static partial Regex Net();

    [GeneratedRegex(@"[\w.+-]+(?:@|\(at\))[\w-]+\.\w+", RegexOptions.IgnoreCase)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^.{0,30}?(?:\d{5,}|\d{3,4}[-—–]\d{5,}|[\w.+-]+@[\w-]+\.\w+)")]
    private static partial Regex PhoneOrNet();

    [GeneratedRegex(@"^.{0,8}?[:,、]?\p{IsCJKUnifiedIdeographs}{2,4}")]
    private static partial Regex Person();

    [GeneratedRegex($"(?:局长|主任|书记|负责人|法定代表人)[:,、()]{{0,2}}{Reading.Names.Person}|{Reading.Names.Person}[:,、()]{{0,2}}(?:(?:现任|任)?(?:局)?党[组委]书记|(?:现任|任)?局长|主任)")]
    private static partial Regex Leader();

    [GeneratedRegex("(?:信息|内容).{0,8}分(?:为|成).{0,6}(?:类|几|下列|以下)|按.{0,12}分类|分类(?:和|、|与|及)编排|(?:组配|主题|体裁|服务对象)分类|分类如下")]
    private static partial Regex Classified();

    [GeneratedRegex("编排体系|编排方式|编排(?:如下|说明)|(?:分类|按.{0,10})(?:和|、|与|及|进行)?编排|编排.{0,12}(?:目录|索引)")]
    private static partial Regex Arranged();

    [GeneratedRegex("获取(?:方式|途径|形式|信息)|(?:可|以)?通过.{2,40}(?:获取|查阅|查询|获得|了解)|查阅(?:场所|点|地点)|公开(?:形式|方式|渠道|途径)")]
    private static partial Regex Obtained();

    [GeneratedRegex("(?:工作机构|受理机构|公开机构|办公室).{0,4}(?:为|是|设在|名称)|由.{2,30}(?:办公室|科|处|股)(?:具体)?(?:负责|承担|承办|受理)")]
    private static partial Regex Office();

    [GeneratedRegex(@"网上申请|在线申请|网络申请|在线(?:提交|填写|填报)|网上(?:提交|填写|填报)|互联网申请|通过.{0,12}(?:网站|平台|系统|电子邮[件箱]).{0,16}(?:申请|提交)|[\w.+-]+(?:@|\(at\))[\w-]+\.\w+", RegexOptions.IgnoreCase)]
    private static partial Regex Online();
}
