using System.Text.RegularExpressions;
using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Timeliness;

/// <summary>The day a limit runs from: formation of the document, or approval, decision or reply as its page tells it.</summary>
internal sealed partial class StartDay(string name, Regex label, Regex? prose, Func<SectionItem, ShownDate?> known)
{
    private const string Decision = "决定";

    public string Name => name;

    public static StartDay For(string? from) => from switch
    {
        "approval" => new("批复", ApprovalLabel(), ApprovalProse(), _ => null),
        "decision" => new(Decision, DecisionLabel(), DecisionProse(), _ => null),
        "reply" => new("答复", ReplyLabel(), ReplyProse(), _ => null),
        _ => new("成文", FormationLabel(), null, item => item.Formed ?? item.Read()?.Formed ?? item.Read()?.Dates.FirstOrDefault(date => date.Kind == DateKind.Formation) ?? (item.Read() is { } page ? Signed(page) : null)),
    };

    /// <summary>The limit where a duty names none: 《政府信息公开条例》第二十六条; of decisions 国办发〔2018〕118号.</summary>
    public TimeLimit Limit(SectionItem item) => new(name == Decision && Quick().IsMatch(Wording.Tight(item.Title)) ? 7 : 20, TimeUnit.WorkingDays);

    /// <summary>Whether the item is an act of this kind at all: a yearly summary beside the decisions has no day of decision.</summary>
    public bool Concerns(SectionItem item) => prose is null || !Summary().IsMatch(item.Title) || Of(item) is not null;

    /// <summary>The day, from the head, a label, or the one sentence that tells it; null where none or several do.</summary>
    public ShownDate? Of(SectionItem item) => known(item) ?? (item.Read() is { } page ? FromFields(page) ?? FromText(page) : null);

    /// <summary>The day under the text, which an official document signs with (党政机关公文处理工作条例 第九条); only where one line alone is such a day.</summary>
    private static ShownDate? Signed(Page page)
    {
        var lines = page.Text.Split('\n').Select(Wording.Tight).Where(line => line.Length > 0).ToList();
        var days = lines.Skip(1).Where(line => DayAlone().IsMatch(line)).Select(line => DateWords.First(line, "落款")).OfType<ShownDate>().DistinctBy(day => day.Day).ToList();
        return days is [var only] ? only : null;
    }

    private ShownDate? FromFields(Page page) =>
        page.Fields.Where(field => label.IsMatch(Wording.Tight(field.Label) + ":")).Select(field => DateWords.First(field.Value, field.Label)).OfType<ShownDate>().FirstOrDefault();

    private ShownDate? FromText(Page page)
    {
        var lines = page.Text.Split('\n').Concat(page.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Zip(row.Skip(1), (left, right) => $"{left}:{right}"))).Select(Wording.Tight).ToList();
        var labelled = lines.Select(line => label.Match(line) is { Success: true } found ? DateWords.First(line[(found.Index + found.Length)..], found.Value, within: 6) : null).OfType<ShownDate>().DistinctBy(date => date.Day).ToList();
        if (labelled.Count > 0 || prose is null) return labelled is [var only] ? only : null;
        var told = lines.SelectMany(line => prose.Matches(line)).Select(match => DateWords.First(match.Value, name)).OfType<ShownDate>().DistinctBy(date => date.Day).ToList();
        return told is [var one] ? one : null;
    }

    [GeneratedRegex("行政处罚|处罚决定|行政许可|许可决定|准予.{0,30}许可")]
    private static partial Regex Quick();

    [GeneratedRegex(@"^[12]\d{3}年\d{1,2}月\d{1,2}日$")]
    private static partial Regex DayAlone();

    [GeneratedRegex("总体情况|整体情况|情况汇总|统计(?:表|数据|情况)|年度报告|工作总结|事项清单|权责清单|工作制度|工作指南|办理流程|流程图")]
    private static partial Regex Summary();

    [GeneratedRegex(@"(?:成文|生成|形成|制发|印发|签发|发文)(?:日期|时间)(?:[^:]{0,4}:|(?=[12]\d{3}[-年./]))")]
    private static partial Regex FormationLabel();

    [GeneratedRegex(@"(?:批复|批准|审批|核准)(?:日期|时间)(?:[^:]{0,4}:|(?=[12]\d{3}[-年./]))")]
    private static partial Regex ApprovalLabel();

    [GeneratedRegex(@"\d{4}年\d{1,2}月\d{1,2}日[^。;\d]{0,20}(?:批复|批准)")]
    private static partial Regex ApprovalProse();

    [GeneratedRegex("(?:处罚|许可|行政|强制|裁决|征收)?(?:决定书?|作出决定|许可决定|处罚决定)(?:作出)?(?:日期|时间|之日)[^:]{0,4}:|(?:作出|做出)(?:行政)?(?:处罚|许可)?决定(?:的)?(?:日期|时间)[^:]{0,4}:")]
    private static partial Regex DecisionLabel();

    [GeneratedRegex(@"\d{4}年\d{1,2}月\d{1,2}日[^。;\d]{0,24}(?:作出|做出)[^。;\d]{0,12}决定")]
    private static partial Regex DecisionProse();

    [GeneratedRegex(@"(?:答复|回复|办复|办理答复)(?:日期|时间)(?:[^:]{0,4}:|(?=[12]\d{3}[-年./]))")]
    private static partial Regex ReplyLabel();

    [GeneratedRegex(@"\d{4}年\d{1,2}月\d{1,2}日[^。;\d]{0,20}(?:答复|办复)")]
    private static partial Regex ReplyProse();
}
