using System.Text.RegularExpressions;

namespace Monitor.Checks.AnnualReport;

/// <summary>What a cell of table 3 or 2 means, whatever its numbering, blanks and punctuation. Text is NFKC and simplified already.</summary>
internal static partial class RowLabels
{
    private static readonly (string Id, Regex Means)[] Applications =
    [
        ("new_received", NewReceived()), ("carried_in", CarriedIn()), ("carried_out", CarriedOut()), ("partial", Partial()), ("granted", Granted()),
        ("denied.state_secret", Secret()), ("denied.other_law_prohibits", OtherLaw()), ("denied.three_security_one_stability", Security()),
        ("denied.third_party_rights", ThirdParty()), ("denied.three_internal_affairs", Internal()), ("denied.four_process_info", Process()),
        ("denied.enforcement_file", EnforcementFile()), ("denied.administrative_query", Query()), ("unable.not_held", NotHeld()),
        ("unable.needs_creation", NeedsCreation()), ("unable.unclear_after_correction", UnclearAfter()), ("not_processed.petition_complaint", Petition()),
        ("not_processed.abusive_mass_requests", Abusive()), ("not_processed.repeat_request", Repeat()), ("not_processed.public_publication", Publication()),
        ("not_processed.confirm_or_reissue", Confirm()), ("other.not_corrected_in_time", NotCorrected()), ("other.fee_unpaid", FeeUnpaid()),
        ("results_total", Total()), ("other", Other()),
    ];

    private static readonly (string Id, Regex Means)[] Columns =
    [
        ("natural_person", NaturalPerson()), ("commercial_enterprise", Enterprise()), ("research_institution", Research()), ("public_welfare_org", Welfare()),
        ("legal_service_org", Legal()), ("total", TotalColumn()), ("other_org", OtherColumn()),
    ];

    public static string Plain(string cell) => Spaces().Replace(cell, "");

    /// <summary>The row of table 3 that these label cells name, the most specific first: the rightmost, a group's own name last; null: none.</summary>
    public static string? ApplicationRow(IReadOnlyList<string> labels, bool hasOtherParts)
    {
        string? group = null;
        for (var i = labels.Count - 1; i >= 0; i--)
        {
            var text = Plain(labels[i]);
            if (hasOtherParts && LastOther().IsMatch(text)) return "other.other";
            if (Applications.FirstOrDefault(label => label.Means.IsMatch(text)).Id is not { } id) continue;
            if (id != "other" || !hasOtherParts) return id;
            group = id;
        }
        return group;
    }

    /// <summary>The applicant column that a head cell names; null: none.</summary>
    public static string? ApplicantColumn(string cell)
    {
        var text = Plain(cell);
        return text.Length is 0 or > 14 ? null : Columns.FirstOrDefault(column => column.Means.IsMatch(text)).Id;
    }

    [GeneratedRegex("本年(?:度)?新收")] private static partial Regex NewReceived();
    [GeneratedRegex("上(?:一)?年(?:度)?结转")] private static partial Regex CarriedIn();
    [GeneratedRegex("结转下(?:一)?年|下年(?:度)?继续办理")] private static partial Regex CarriedOut();
    [GeneratedRegex("部分公开")] private static partial Regex Partial();
    [GeneratedRegex("(?<!不)予以公开|^全部公开")] private static partial Regex Granted();
    [GeneratedRegex("国家秘密")] private static partial Regex Secret();
    [GeneratedRegex("其他法律|法规禁止")] private static partial Regex OtherLaw();
    [GeneratedRegex("三安全|一稳定")] private static partial Regex Security();
    [GeneratedRegex("第三方")] private static partial Regex ThirdParty();
    [GeneratedRegex("内部事务")] private static partial Regex Internal();
    [GeneratedRegex("过程性")] private static partial Regex Process();
    [GeneratedRegex("执法案卷")] private static partial Regex EnforcementFile();
    [GeneratedRegex("行政查询")] private static partial Regex Query();
    [GeneratedRegex("不掌握")] private static partial Regex NotHeld();
    [GeneratedRegex("没有现成|另行制作")] private static partial Regex NeedsCreation();
    [GeneratedRegex("补正后")] private static partial Regex UnclearAfter();
    [GeneratedRegex("信访|举报投诉")] private static partial Regex Petition();
    [GeneratedRegex("大量反复|反复申请")] private static partial Regex Abusive();
    [GeneratedRegex("重复申请")] private static partial Regex Repeat();
    [GeneratedRegex("公开出版物")] private static partial Regex Publication();
    [GeneratedRegex("确认或重新|重新出具")] private static partial Regex Confirm();
    [GeneratedRegex("逾期不补正")] private static partial Regex NotCorrected();
    [GeneratedRegex("缴纳费用|收费通知")] private static partial Regex FeeUnpaid();
    [GeneratedRegex(@"^[\(（]?[七7]?[\)）]?[、.]?(?:总计|合计)$|[\(（]七[\)）]")] private static partial Regex Total();
    [GeneratedRegex(@"其他处理|^[\(（]六[\)）]")] private static partial Regex Other();
    [GeneratedRegex(@"^(?:\(?3\)?[、.]?)?其他$")] private static partial Regex LastOther();
    [GeneratedRegex("自然人")] private static partial Regex NaturalPerson();
    [GeneratedRegex("企业")] private static partial Regex Enterprise();
    [GeneratedRegex("科研")] private static partial Regex Research();
    [GeneratedRegex("公益")] private static partial Regex Welfare();
    [GeneratedRegex("法律服务")] private static partial Regex Legal();
    [GeneratedRegex("^(?:总计|合计)$")] private static partial Regex TotalColumn();
    [GeneratedRegex("^其他(?:组织)?$")] private static partial Regex OtherColumn();
    [GeneratedRegex(@"\s+")] private static partial Regex Spaces();
}
