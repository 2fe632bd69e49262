using System.Text.RegularExpressions;

namespace Monitor.Checks.AnnualReport.Narrative;

/// <summary>Reads what sentences say of applications, documents, decisions, fees, reconsideration and litigation (R8).</summary>
internal static partial class Claims
{
    public static IEnumerable<Claim> In(Report report) =>
        Told(report).SelectMany(sentence => OfSentence(report, sentence)).DistinctBy(claim => (claim.Subject, claim.Told));

    /// <summary>Sections one to four and whatever stands before them; problems and plans speak of other years.</summary>
    private static IEnumerable<string> Told(Report report)
    {
        var text = report.Sections.Count == 0 ? report.Narrative : string.Join('\n', report.Sections.Where(section => section.Number <= 4).Select(section => section.Text));
        return Enumerations.Sentences(text).Where(sentence => !OtherYear().IsMatch(sentence));
    }

    private static IEnumerable<Claim> OfSentence(Report report, string sentence) =>
    [
        .. Applications(report, sentence), .. CarriedOver(report, sentence), .. Documents(report, sentence),
        .. Decisions(report, sentence, "行政许可", Permits()), .. Decisions(report, sentence, "行政处罚", Penalties()), .. Decisions(report, sentence, "行政强制", Enforcement()),
        .. Fees(report, sentence), .. Reviews(report, sentence),
    ];

    private static IEnumerable<Claim> Applications(Report report, string sentence)
    {
        const string subject = "table3/new_received/total";
        var table = report.Applications;
        if (NoApplications().IsMatch(sentence)) yield return new(subject, "收到政府信息公开申请", 0, false, Cells(table, "new_received/total"), sentence);
        else if (SomeApplications().Match(sentence) is { Success: true } some && !Channel().IsMatch(ClauseOf(sentence, some)) && Number(some) is { } told)
        {
            decimal[] allowed = table.ValueAt("new_received", "total") is { } received
                ? [received, received + (Carried().IsMatch(sentence) || Handled().IsMatch(sentence) ? table.ValueAt("carried_in", "total") ?? 0 : 0)] : [];
            yield return new(subject, "收到政府信息公开申请", told, About(some), allowed, sentence);
        }
    }

    /// <summary>The match with what stands before it since the last comma: a channel named there makes the number a part.</summary>
    private static string ClauseOf(string sentence, Match match) =>
        sentence[(sentence.LastIndexOfAny([',', '，', '、'], Math.Max(0, match.Index - 1)) + 1)..(match.Index + match.Length)];

    private static IEnumerable<Claim> CarriedOver(Report report, string sentence)
    {
        var table = report.Applications;
        if (AllDone().Match(sentence) is { Success: true } done && AboutApplications().IsMatch(sentence))
            yield return new("table3/carried_out/total", "结转下年度继续办理", 0, false, Cells(table, "carried_out/total"), sentence, !InTime().IsMatch(done.Value));
        if (CarriedOut().Match(sentence) is { Success: true } carried && Number(carried) is { } told)
            yield return new("table3/carried_out/total", "结转下年度继续办理", told, About(carried), Cells(table, "carried_out/total"), sentence);
        if (CarriedIn().Match(sentence) is { Success: true } before && Number(before) is { } earlier)
            yield return new("table3/carried_in/total", "上年结转", earlier, About(before), Cells(table, "carried_in/total"), sentence);
    }

    private static IEnumerable<Claim> Documents(Report report, string sentence)
    {
        var (row, column) = report.Format.Id == "2019" ? ("规范性文件", "本年新制作数量") : ("行政规范性文件", "本年制发件数");
        if (NoDocuments().IsMatch(sentence)) yield return new($"table2/{row}/{column}", "制发规范性文件", 0, false, Cells(report.Active, $"{row}/{column}"), sentence);
        else if (SomeDocuments().Match(sentence) is { Success: true } some && Number(some) is { } told)
            yield return new($"table2/{row}/{column}", "制发规范性文件", told, About(some), Cells(report.Active, $"{row}/{column}"), sentence);
        if (ValidDocuments().Match(sentence) is { Success: true } valid && Number(valid) is { } count)
        {
            var total = report.Format.Id == "2019" ? "对外公开总数量" : "现行有效件数";
            yield return new($"table2/{row}/{total}", "现行有效规范性文件", count, About(valid), Cells(report.Active, $"{row}/{total}"), sentence, report.Format.Id != "2019");
        }
    }

    private static IEnumerable<Claim> Decisions(Report report, string sentence, string row, Regex told)
    {
        var column = report.Format.Id == "2019" ? "处理决定数量" : "本年处理决定数量";
        if (told.Match(sentence) is not { Success: true } found) yield break;
        var none = found.Groups["none"].Success;
        if (none || Number(found) is not null)
            yield return new($"table2/{row}/{column}", row + "处理决定", none ? 0 : Number(found)!.Value, About(found), Cells(report.Active, $"{row}/{column}"), sentence);
    }

    /// <summary>The 2021 format counts fees in units of 10,000 yuan; the 2019 format has no amount.</summary>
    private static IEnumerable<Claim> Fees(Report report, string sentence)
    {
        const string column = "本年收费金额（单位：万元）";
        if (report.Format.Id == "2019" || FeeAmount().Match(sentence) is not { Success: true } found || Number(found) is not { } told) yield break;
        var amount = found.Groups["unit"].Value == "万元" ? told : told / 10_000m;
        yield return new($"table2/行政事业性收费/{column}", "行政事业性收费金额（万元）", amount, About(found), Cells(report.Active, $"行政事业性收费/{column}"), sentence);
    }

    private static IEnumerable<Claim> Reviews(Report report, string sentence)
    {
        decimal[] reviews = [.. Cells(report.Reviews, "行政复议/总计")];
        decimal[] suits = report.Reviews.ValueAt("未经复议直接起诉", "总计") is { } direct && report.Reviews.ValueAt("复议后起诉", "总计") is { } after ? [direct + after] : [];
        if (NoReviews().Match(sentence) is { Success: true } none)
        {
            if (none.Value.Contains("复议", StringComparison.Ordinal)) yield return new("table4/行政复议/总计", "行政复议", 0, false, reviews, sentence);
            if (none.Value.Contains("诉讼", StringComparison.Ordinal)) yield return new("table4/行政诉讼/总计", "行政诉讼", 0, false, suits, sentence);
            yield break;
        }
        if (SomeReviews().Match(sentence) is { Success: true } some && Number(some) is { } told) yield return new("table4/行政复议/总计", "行政复议", told, About(some), reviews, sentence);
        if (SomeSuits().Match(sentence) is { Success: true } suit && Number(suit) is { } count) yield return new("table4/行政诉讼/总计", "行政诉讼", count, About(suit), suits, sentence);
    }

    private static IReadOnlyList<decimal> Cells(ReportTable table, string cell) => table.Cells.GetValueOrDefault(cell)?.Value is { } value ? [value] : [];

    private static decimal? Number(Match match) => ReportNumber.Of(match.Groups["n"].Value);

    private static bool About(Match match) => match.Groups["about"].Success || match.Groups["more"].Success;

    private const string N = @"(?<about>约|近|超|逾)?\s*(?<n>" + ReportNumber.Pattern + @")\s*(?<more>余|多)?";
    private const string Cases = "(?:件|条|份|宗|起|次|个|例|部|项)";

    [GeneratedRegex("上年(?!度?结转)|去年|上一年(?!度?结转)|同比|相比|较上|以来|下一步|将(?!近)|计划")]
    private static partial Regex OtherYear();

    [GeneratedRegex(@"(?:未|没有|尚未|均未)(?:收到|接到|受理|接收)(?:到|过)?[^。,，、]{0,16}?(?:公开|申请)(?!.{0,6}(?:复议|诉讼|投诉))|(?<!有)(?:无|零)(?:政府)?(?:信息公开|依申请公开|公开申请)[^。,，、]{0,6}申请|(?:收到|受理|接到)[^。,，]{0,20}(?:申请|依申请公开)[^。,，\d]{0,8}(?<!\d)0\s*(?:件|条|份|宗|起|次|个)|(?:依申请公开|公开申请)[^。,，\d]{0,6}(?<!\d)0\s*(?:件|条|份|宗|起|次|个)")]
    private static partial Regex NoApplications();

    [GeneratedRegex(@"(?:收到|受理|接到|新收|接收|收悉)[^。\d]{0,30}?(?:申请|依申请公开)[^。\d,，]{0,14}?" + N + Cases + @"|(?:收到|受理|接到|新收|接收)(?:到|各类)?" + N + Cases + @"[^。,，\d]{0,14}?(?:申请|依申请公开)")]
    private static partial Regex SomeApplications();

    [GeneratedRegex("网络|网上|线上|信函|邮件|邮寄|当面|传真|平台|电子邮箱|现场")]
    private static partial Regex Channel();

    [GeneratedRegex("结转")]
    private static partial Regex Carried();

    [GeneratedRegex("办理|受理|处理")]
    private static partial Regex Handled();

    [GeneratedRegex("申请|依申请公开")]
    private static partial Regex AboutApplications();

    [GeneratedRegex("(?:均|全部|都)(?:已)?(?:[^。,，]{0,12})(?:办结|答复|办理完毕|回复)")]
    private static partial Regex AllDone();

    [GeneratedRegex("按时|按期|依法|规定|时限|期限|及时|时间")]
    private static partial Regex InTime();

    [GeneratedRegex(@"结转(?:至|到)?(?:下年|下一年|次年|\d{4}年)度?[^。\d,，]{0,10}" + N + Cases)]
    private static partial Regex CarriedOut();

    [GeneratedRegex(@"上(?:一)?年度?结转[^。\d,，]{0,12}" + N + Cases)]
    private static partial Regex CarriedIn();

    [GeneratedRegex("(?:未|没有|暂无|暂未|尚未|无)(?:新)?(?:制定|制发|出台|印发|发布|新增|制作)?[^。,，、]{0,8}?规范性文件(?!.{0,4}(?:清理|废止|修改|备案|需要|合法性))")]
    private static partial Regex NoDocuments();

    [GeneratedRegex(@"(?:制定|制发|出台|印发|新制作)(?:了|并公开|并发布|公开|发布|部门|各类|本机关|\s)*(?:行政)?规范性文件[^。\d,，]{0,6}?" + N + Cases + @"|(?:制定|制发|出台|印发|新制作)(?:了)?" + N + Cases + "(?:部门|行政)?规范性文件")]
    private static partial Regex SomeDocuments();

    [GeneratedRegex(@"现行有效(?:的)?(?:行政)?规范性文件[^。\d,，]{0,6}?" + N + Cases)]
    private static partial Regex ValidDocuments();

    [GeneratedRegex(@"(?:作出|办理|实施|办结)(?:的)?行政许可(?:决定|事项|处理决定)?[^。\d,，]{0,6}?" + N + "(?:件|起|宗|例|个)|(?<none>(?:未|没有)(?:作出|实施|办理)(?:任何)?行政许可)")]
    private static partial Regex Permits();

    [GeneratedRegex(@"(?:作出|办理|实施|办结)(?:的)?行政处罚(?:决定|案件|处理决定)?[^。\d,，]{0,6}?" + N + "(?:件|起|宗|例|个)|(?<none>(?:未|没有)(?:作出|实施|办理)(?:任何)?行政处罚)")]
    private static partial Regex Penalties();

    [GeneratedRegex(@"(?:作出|实施|采取)(?:的)?行政强制(?:措施|决定|执行)?[^。\d,，]{0,6}?" + N + "(?:件|起|宗|例|个|次)|(?<none>(?:未|没有)(?:作出|实施|采取)(?:任何)?行政强制)")]
    private static partial Regex Enforcement();

    [GeneratedRegex(@"行政事业性收费[^。\d,，]{0,10}?" + N + "(?<unit>万元|元)")]
    private static partial Regex FeeAmount();

    [GeneratedRegex("(?:无|未发生|没有发生|未收到|没有|未出现|未产生|未有)(?:因)?[^。,，]{0,20}?(?:行政复议|行政诉讼|复议|诉讼)(?:[、和或及与,，]{1,2}[^。,，]{0,12}?(?:诉讼|复议))?")]
    private static partial Regex NoReviews();

    [GeneratedRegex(@"行政复议(?:案件|申请)?[^。\d,，、]{0,6}?" + N + "(?:件|起|宗|例|次)")]
    private static partial Regex SomeReviews();

    [GeneratedRegex(@"行政诉讼(?:案件)?[^。\d,，、]{0,6}?" + N + "(?:件|起|宗|例|次)")]
    private static partial Regex SomeSuits();
}
