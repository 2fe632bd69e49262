using System.Text.RegularExpressions;
using Monitor.Checks.Reading;
using Monitor.Pages;

namespace Monitor.Checks.Timeliness;

/// <summary>A published letter (咨询留言): when it was asked and answered, as its page or the row of a list tells.</summary>
internal sealed partial record Letter(string Title, string Url, string ListedOn, PageRecord? On)
{
    public ShownDate? Asked { get; init; }
    public ShownDate? Answered { get; init; }

    /// <summary>An answer stands there, whatever its day.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>It says itself that it waits.</summary>
    public bool IsOpen { get; init; }
    public string? Quote { get; init; }

    public int Known => (Asked is null ? 0 : 1) + (Answered is null ? 0 : 1) + (IsAnswered || IsOpen ? 1 : 0);

    public static Letter Of(SectionItem item)
    {
        var letter = new Letter(item.Title, item.Url, item.ListedOn, item.Article is { WasRead: true } read ? read : null);
        if (item.Read() is not { } page) return letter;
        var pairs = page.Fields.Select(field => (Label: Wording.Tight(field.Label).TrimEnd(':'), field.Value))
            .Concat(page.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Zip(row.Skip(1), (left, right) => (Label: Wording.Tight(left).TrimEnd(':'), Value: right))))
            .Concat(page.Text.Split('\n').Select(line => Pair().Match(Wording.Tight(line))).Where(match => match.Success).Select(match => (Label: match.Groups["label"].Value, Value: match.Groups["value"].Value)))
            .Concat(page.Text.Split('\n').SelectMany(line => Within().Matches(Wording.Tight(line))).Select(match => (Label: match.Groups["label"].Value, Value: match.Groups["value"].Value))).ToList();
        var status = pairs.Find(pair => StatusLabel().IsMatch(pair.Label) && pair.Value.Length > 0).Value ?? "";
        var content = pairs.FindAll(pair => AnswerLabel().IsMatch(pair.Label));
        var said = page.Text.Split('\n').Select(line => Said().Match(line)).Where(match => match.Success).ToList();
        if (status.Length == 0) status = page.Text.Split('\n').FirstOrDefault(line => line.Length <= 20 && Open().IsMatch(Wording.Tight(line))) ?? "";
        var answered = Date(pairs, AnsweredLabel()) ?? Day(said, "answered");
        return letter.With(Date(pairs, AskedLabel()) ?? Day(said, "asked") ?? Shown(pairs, answered), answered, status, content.Exists(pair => pair.Value.Trim().Length > 1 && !Open().IsMatch(pair.Value)), content.Count > 0);
    }

    /// <summary>Rows of a list that is a table with a column of dates asked and one of dates answered or of states.</summary>
    public static IEnumerable<Letter> InTables(PageRecord record)
    {
        if (record.Page is not { } page) yield break;
        var links = page.Links.Where(link => link.Text.Length > 0).GroupBy(link => Wording.Tight(link.Text)).ToDictionary(same => same.Key, same => same.First().Url);
        foreach (var table in page.Tables.Where(table => table.Rows.Count > 1))
        {
            var head = table.Rows[0].Select(Wording.Tight).ToList();
            var (title, asked, answered, status) = (head.FindIndex(TitleLabel().IsMatch), head.FindIndex(label => AskedLabel().IsMatch(label) || PublishedLabel().IsMatch(label)), head.FindIndex(AnsweredLabel().IsMatch), head.FindIndex(StatusLabel().IsMatch));
            if (title < 0 || asked < 0 || (answered < 0 && status < 0)) continue;
            foreach (var row in table.Rows.Skip(1))
                if (links.GetValueOrDefault(Wording.Tight(row[title])) is { } url)
                    yield return new Letter(row[title], url, record.Url, record) { Quote = string.Join(' ', row) }
                        .With(DateWords.First(row[asked], head[asked]), answered < 0 ? null : DateWords.First(row[answered], head[answered]), status < 0 ? (answered < 0 ? "" : row[answered]) : row[status], false, false);
        }
    }

    private Letter With(ShownDate? asked, ShownDate? answered, string status, bool hasAnswer, bool hasAnswerField) => this with
    {
        Asked = asked,
        Answered = answered,
        IsAnswered = answered is not null || hasAnswer || Done().IsMatch(status),
        IsOpen = answered is null && !hasAnswer && (Open().IsMatch(status) || (hasAnswerField && !Done().IsMatch(status))),
        Quote = Quote ?? (status.Length > 0 ? status : null),
    };

    private static ShownDate? Date(List<(string Label, string Value)> pairs, Regex label) =>
        pairs.Where(pair => label.IsMatch(pair.Label)).Select(pair => DateWords.First(pair.Value, pair.Label)).OfType<ShownDate>().FirstOrDefault();

    // A letter was sent by the day it stood there; what was put up with its answer tells nothing
    private static ShownDate? Shown(List<(string Label, string Value)> pairs, ShownDate? answered) =>
        Date(pairs, PublishedLabel()) is { } shown && (answered is null || shown.Latest() < answered.Earliest()) ? shown : null;

    private static ShownDate? Day(List<Match> said, string deed) =>
        said.Where(match => match.Groups[deed].Success).Select(match => DateWords.First(match.Groups["day"].Value, match.Groups[deed].Value)).OfType<ShownDate>().FirstOrDefault();

    // A conversation has no labels: 网友 2026-05-11 提问, 回复于 2026-05-14
    [GeneratedRegex(@"^.{0,30}?(?:(?<day>20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?)(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:(?<asked>提问|留言|来信|咨询|写道)|(?<answered>回复|答复|回答))|(?:(?<asked>提问|留言|来信|咨询)|(?<answered>回复|答复|回答))于\s*[:：]?\s*(?<day>20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?)(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?)\s*[:：]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Said();

    [GeneratedRegex("^(?<label>[^:]{2,8}):(?<value>.*)$")]
    private static partial Regex Pair();

    // Several pairs in one line: 答复单位：某局 答复时间：2026-05-19
    [GeneratedRegex(@"(?<=[^:])(?<label>(?:来信|写信|留言|提交|咨询|提问|受理|回复|答复|办结|回信)(?:日期|时间)):(?<value>20\d\d[年\-/.]\d{1,2}[月\-/.]\d{1,2}(?:日|(?=\d\d:)|(?!\d)))")]
    private static partial Regex Within();

    [GeneratedRegex("^(?:来信|写信|留言|提交|咨询|提问|投诉|受理|反映|信件|诉求|登记)(?:日期|时间)$")]
    private static partial Regex AskedLabel();

    [GeneratedRegex("^发布(?:日期|时间)$")]
    private static partial Regex PublishedLabel();

    [GeneratedRegex("^(?:回复|答复|办结|回信|处理|办理|反馈)(?:日期|时间)$")]
    private static partial Regex AnsweredLabel();

    [GeneratedRegex("^(?:办理|处理|回复|答复|信件|当前|受理)?(?:状态|情况|进度)$")]
    private static partial Regex StatusLabel();

    [GeneratedRegex("^(?:回复|答复|处理|办理)(?:内容|结果|意见|信息)?$")]
    private static partial Regex AnswerLabel();

    [GeneratedRegex("^(?:标题|主题|来信标题|信件标题|留言标题|信件主题|来信主题|咨询标题|内容|留言内容)$")]
    private static partial Regex TitleLabel();

    [GeneratedRegex("待(?:回复|答复|处理|办理|受理)|[未尚](?:未)?(?:回复|答复|处理|办结|受理)|(?:处理|办理|受理)中|已受理|^暂无")]
    private static partial Regex Open();

    [GeneratedRegex("已(?:回复|答复|办结|处理|办理)|办结$")]
    private static partial Regex Done();
}
