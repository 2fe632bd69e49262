using System.Text.RegularExpressions;

namespace Monitor.Checks.AnnualReport.Narrative;

/// <summary>What a sentence says of applications: received, by whom, how they were answered, carried in and over. Told against table 3.</summary>
internal static partial class ApplicationClaims
{
    /// <param name="before">The sentence before, which may say what a bare `申请` is about.</param>
    public static IEnumerable<Claim> Of(Report report, string sentence, string before)
    {
        if (!Disclosure().IsMatch(sentence) && !(Disclosure().IsMatch(before) && (Outcome().IsMatch(sentence) || sentence.Contains("申请", StringComparison.Ordinal)))) return [];
        var table = report.Applications;
        return [.. Received(table, sentence), .. ByApplicant(table, sentence), .. Answered(report, sentence), .. CarriedOut(table, sentence), .. CarriedIn(table, sentence)];
    }

    private static IEnumerable<Claim> Received(ReportTable table, string sentence)
    {
        const string subject = "table3/new_received/total", what = "收到政府信息公开申请";
        if (NoneReceived().Matches(sentence).Any(none => !IsSubset(none.Groups["whose"].Value)))
            yield return Claim.None(subject, what, Claim.Cell(table, "new_received/total"), sentence);
        foreach (var some in SomeReceived().Matches(sentence).Where(some => !Elsewhere().IsMatch(some.Value) && !IsChannel(sentence, some) && !IsSubset(some.Groups["whose"].Value)))
            if (Claim.Of(subject, what, some, WithCarried(table, sentence, "total"), sentence, Neutral().IsMatch(some.Groups["whose"].Value)) is { } claim)
                yield return claim;
    }

    /// <summary>`handled` applications are those received and those carried in; which of the two is told, is seldom said.</summary>
    private static IReadOnlyList<decimal> WithCarried(ReportTable table, string sentence, string column) =>
        table.ValueAt("new_received", column) is { } received
            ? [received, received + (Handled().IsMatch(sentence) ? table.ValueAt("carried_in", column) ?? 0 : 0)] : [];

    private static IEnumerable<Claim> ByApplicant(ReportTable table, string sentence)
    {
        if (!Taken().IsMatch(sentence) || Channel().IsMatch(sentence) || Outcome().IsMatch(sentence)) return [];
        return Applicant().Matches(sentence).Select(found => ColumnOf(found.Groups["who"].Value) is var column
            ? Claim.Of($"table3/new_received/{column.Id}", $"{column.Name}申请", found, WithCarried(table, sentence, column.Id), sentence) : null).OfType<Claim>();
    }

    private static FormatColumn ColumnOf(string who) => ReportFormat.Columns.First(column => column.Name.EndsWith(who, StringComparison.Ordinal));

    /// <summary>Outcomes by kind, several kinds told in one number; and answers in all.</summary>
    private static IEnumerable<Claim> Answered(Report report, string sentence)
    {
        var table = report.Applications;
        if (Channel().IsMatch(sentence) || Applicant().IsMatch(sentence)) yield break;
        foreach (Match found in Outcome().Matches(sentence))
        {
            string[] kinds = [.. Kind().Matches(found.Groups["kinds"].Value).Select(kind => kind.Value)];
            var rows = report.Format.Results.Where(row => kinds.Any(kind => row.Name.Contains($"）{kind}", StringComparison.Ordinal)));
            if (Claim.Of($"table3/{PrefixOf(kinds[0])}/total", string.Join('、', kinds), found, Claim.Sum(table, rows.Select(row => $"{row.Id}/total")), sentence) is { } claim) yield return claim;
        }
        if (table.ValueAt("results_total", "total") is not { } results) yield break;
        foreach (Match found in Replied().Matches(sentence).Where(found => !Elsewhere().IsMatch(found.Value)))
            if (Claim.Of("table3/results_total/total", "答复政府信息公开申请", found, [results, results - (table.ValueAt("carried_in", "total") ?? 0)], sentence, Claim.ToldBy(found) > results) is { } claim)
                yield return claim;
    }

    private static string PrefixOf(string kind) => kind switch
    {
        "予以公开" => "granted",
        "部分公开" => "partial",
        "不予公开" => "denied",
        "无法提供" => "unable",
        "不予处理" => "not_processed",
        _ => "other",
    };

    private static IEnumerable<Claim> CarriedOut(ReportTable table, string sentence)
    {
        const string subject = "table3/carried_out/total", what = "结转下年度继续办理";
        var allowed = Claim.Cell(table, "carried_out/total");
        if (SomeCarriedOut().Match(sentence) is { Success: true } carried && Claim.Of(subject, what, carried, allowed, sentence) is { } claim) yield return claim;
        else if (NoneCarriedOut().IsMatch(sentence)) yield return Claim.None(subject, what, allowed, sentence);
        else if (!Excepted().IsMatch(sentence) && AllDone().Match(sentence) is { Success: true } done && !Elsewhere().IsMatch(sentence) && MeansAll(table, sentence[..done.Index]))
            yield return Claim.None(subject, what, allowed, sentence, !InTime().IsMatch(done.Value));
    }

    /// <summary>`all answered` after a part of the applications, or after those that were answered, says nothing of the rest.</summary>
    private static bool MeansAll(ReportTable table, string before) =>
        Quantity.In(before) is not [.., var last] || (Taken().IsMatch(before)
            && (table.ValueAt("new_received", "total") is not { } received || last.Value >= received || !Part().IsMatch(before)));

    private static IEnumerable<Claim> CarriedIn(ReportTable table, string sentence) =>
        SomeCarriedIn().Match(sentence) is { Success: true } before
        && Claim.Of("table3/carried_in/total", "上年结转", before, Claim.Cell(table, "carried_in/total"), sentence) is { } claim ? [claim] : [];

    /// <summary>One kind of applicant named alone is a part of them all.</summary>
    private static bool IsSubset(string whose) => Persons().IsMatch(whose) != Organisations().IsMatch(whose) && !Anybody().IsMatch(whose);

    /// <summary>A channel named since the last comma makes the number a part, unless several are summed up.</summary>
    private static bool IsChannel(string sentence, Match match)
    {
        var clause = Claim.ClauseOf(sentence, match);
        return Channel().IsMatch(clause) && !ManyChannels().IsMatch(clause);
    }

    private const string Filler = "(?:到|过|了|的|任何|各类|社会|公众|群众|公民|自然人|法人|和|或者|或|及|以及|与|其他|其它|组织|、|提出|提交|书面|有效|向我.|我[局委办厅市县区院]|本机关|本单位|本部门|本局|政府|信息|公开|依法|依|有关|关于|要求|相关|新|全市|全部|共计|累计|共|[ ])*";
    private const string Ask = "(?:依申请公开|(?:政府)?信息公开申请|公开申请|申请(?:政府)?信息公开|申请)";
    private const string Gap = @"(?:政府信息公开|政府信息|信息|公开|件数|办件|件|事项|表|业务|案件|数量|总数|总量|数|量|的|共计|总计|合计|累计|共|计|为|有|达到?|已|:|\([^()]*\)|[ ])*";
    private const string After = @"(?:政府信息公开|政府信息|事项|公开|信息|件|表|业务|案件|数量|的|情况|情形|行为)*(?=[,，。;；、)]|$)";
    private const string Take = "(?:收到|受理|接到|新收|接收|收悉|接受)";
    private const string Applicants = "自然人|商业企业|企业|科研机构|社会公益组织|法律服务机构";
    private const string Kinds = "(?:(?<!不)予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)";

    [GeneratedRegex("信息公开(?:的)?申请|依申请公开|公开申请|申请(?:政府)?信息公开|申请公开|收到申请|新收申请|受理申请|自然人申请|新收政府信息")]
    private static partial Regex Disclosure();

    [GeneratedRegex("热线|信箱|来信|来电|来访|信访|留言|提案|建议|咨询|救助|补贴|许可|低保|转办|复议|诉讼")]
    private static partial Regex Elsewhere();

    [GeneratedRegex($@"(?:未|没有|尚未|暂未|未曾)(?:{Take}|接|有|出现|发生)(?<whose>{Filler}){Ask}{After}|(?:无|没有)(?<whose>{Filler}){Ask}{After}|无人(?:提出|提交)?{Filler}{Ask}|零申请|{Take}(?<whose>{Filler}){Ask}{Gap}(?<!\d)[0零](?:{Claim.Cases}|(?=[,，。;；]|$))|^(?:[^,，。]{{0,16}}[,，])?[^,，。收到]{{0,8}}(?:依申请公开|信息公开申请){Gap}(?<!\d)[0零](?:{Claim.Cases}|(?=[,，。;；]|$))")]
    private static partial Regex NoneReceived();

    [GeneratedRegex($@"{Take}(?<whose>[^。\d,，中]{{0,40}}?){Ask}{Gap}{Claim.Number}{Claim.Cases}|{Take}(?:到|各类)?{Claim.Number}{Claim.Cases}(?<whose>[^。,，\d]{{0,14}}?){Ask}")]
    private static partial Regex SomeReceived();

    [GeneratedRegex($"^{Filler}$")]
    private static partial Regex Neutral();

    [GeneratedRegex("公民|自然人|个人")]
    private static partial Regex Persons();

    [GeneratedRegex("法人|组织|企业|机构")]
    private static partial Regex Organisations();

    [GeneratedRegex("公众|群众")]
    private static partial Regex Anybody();

    [GeneratedRegex("网络|网上|线上|信函|邮件|邮寄|当面|传真|平台|电子邮箱|现场|书面答复|口头")]
    private static partial Regex Channel();

    [GeneratedRegex("等(?:多种|各类|各种)?(?:方式|渠道|途径|形式)")]
    private static partial Regex ManyChannels();

    [GeneratedRegex("结转|办理|受理|处理")]
    private static partial Regex Handled();

    [GeneratedRegex(Take)]
    private static partial Regex Taken();

    [GeneratedRegex($"(?<who>{Applicants})(?:提出|提交)?(?:的)?(?:申请)?(?:有|共)?{Claim.Number}(?:件|条|份|宗|起)")]
    private static partial Regex Applicant();

    [GeneratedRegex($"(?<kinds>{Kinds}(?:(?:、|和|及|或|与|以及){Kinds})*)(?:的|决定|类|情形|申请)*(?:有|共计|合计|共|为)?{Claim.Number}(?:件|条|份|宗|起)")]
    private static partial Regex Outcome();

    [GeneratedRegex(Kinds)]
    private static partial Regex Kind();

    [GeneratedRegex($"(?:^|[,，、。已共年均时期法速):])(?:予以)?(?:答复办结|办结|办理完毕|答复)(?:了)?(?:政府信息公开申请|信息公开申请|依申请公开申请|依申请公开|申请)?(?:事项|数量|件|共计|共|为)*{Claim.Number}(?:件|条|份|宗|起)")]
    private static partial Regex Replied();

    [GeneratedRegex("(?:均|全部|都)(?:已)?(?:[^。,，]{0,12})(?:办结|答复|办理完毕|回复)")]
    private static partial Regex AllDone();

    [GeneratedRegex("结转|转入|转至|应(?:当|于|在|予)?[^。,，]{0,8}(?:答复|办结|办理)|到期|期限届满|届满|除|尚在|正在|未到期|或按")]
    private static partial Regex Excepted();

    [GeneratedRegex("其中|涉及|不予|部分公开|无法提供|补正|自然人|企业")]
    private static partial Regex Part();

    [GeneratedRegex("按时|按期|依法|规定|时限|期限|及时|时间")]
    private static partial Regex InTime();

    [GeneratedRegex($@"(?:结转|转入|转至|转到|留转|延至)(?:至|到|入)?(?:下年|下一年|次年|\d{{4}}年)(?:度)?[^。\d,，]{{0,10}}?{Claim.Number}{Claim.Cases}|{Claim.Number}{Claim.Cases}[^。,，;；\d]{{0,10}}(?:结转|转入|转至|转到|留转|延至)(?:至|到|入)?(?:下年|下一年|次年|\d{{4}}年)")]
    private static partial Regex SomeCarriedOut();

    [GeneratedRegex("(?:无|没有|未有)(?:申请)?(?:结转|转入下)(?!自|上)")]
    private static partial Regex NoneCarriedOut();

    [GeneratedRegex($@"(?:上(?:一)?年度?结转|结转自?上(?:一)?年度?)[^。\d,，]{{0,12}}?{Claim.Number}{Claim.Cases}")]
    private static partial Regex SomeCarriedIn();
}
