using System.Text.RegularExpressions;

namespace Monitor.Checks.AnnualReport.Narrative;

/// <summary>What a sentence says of normative documents, decisions and fees. Told against table 2.</summary>
internal static partial class DocumentClaims
{
    public static IEnumerable<Claim> Of(Report report, string sentence) =>
    [
        .. Documents(report, sentence), .. Decisions(report, sentence, "行政许可", Permits()), .. Decisions(report, sentence, "行政处罚", Penalties()),
        .. Decisions(report, sentence, "行政强制", Enforcement()), .. Fees(report, sentence),
    ];

    private static IEnumerable<Claim> Documents(Report report, string sentence)
    {
        var old = report.Format.Id == "2019";
        var (row, made, valid) = old ? ("规范性文件", "本年新制作数量", "对外公开总数量") : ("行政规范性文件", "本年制发件数", "现行有效件数");
        IReadOnlyList<decimal> Cell(string column) => Claim.Cell(report.Active, $"{row}/{column}");
        if (NoneMade().IsMatch(sentence)) yield return Claim.None($"table2/{row}/{made}", "制发规范性文件", Cell(made), sentence);
        else if (Claim.Of($"table2/{row}/{made}", "制发规范性文件", SomeMade().Match(sentence), Cell(made), sentence) is { } some) yield return some;
        if (Claim.Of($"table2/{row}/{valid}", "现行有效规范性文件", Valid().Match(sentence), Cell(valid), sentence, !old) is { } inForce) yield return inForce;
        if (!old && Claim.Of($"table2/{row}/本年废止件数", "废止规范性文件", Repealed().Match(sentence), Cell("本年废止件数"), sentence) is { } repealed) yield return repealed;
    }

    private static IEnumerable<Claim> Decisions(Report report, string sentence, string row, Regex told)
    {
        var column = report.Format.Id == "2019" ? "处理决定数量" : "本年处理决定数量";
        if (told.Match(sentence) is not { Success: true } found || Shown().IsMatch(Claim.ClauseOf(sentence, found))) yield break;
        var (subject, what, allowed) = ($"table2/{row}/{column}", row + "处理决定", Claim.Cell(report.Active, $"{row}/{column}"));
        if (found.Groups["none"].Success) yield return Claim.None(subject, what, allowed, sentence);
        else if (Claim.Of(subject, what, found, allowed, sentence) is { } claim) yield return claim;
    }

    /// <summary>The 2021 format counts fees in units of 10,000 yuan; the 2019 format has no amount.</summary>
    private static IEnumerable<Claim> Fees(Report report, string sentence)
    {
        const string column = "本年收费金额（单位：万元）";
        if (report.Format.Id == "2019" || Waived().IsMatch(sentence)
            || Claim.Of($"table2/行政事业性收费/{column}", "行政事业性收费金额（万元）", FeeAmount().Match(sentence), Claim.Cell(report.Active, $"行政事业性收费/{column}"), sentence) is not { } claim) yield break;
        yield return FeeAmount().Match(sentence).Groups["unit"].Value == "万元" ? claim : claim with { Told = claim.Told / 10_000m };
    }

    private const string Make = "(?:制定|制发|出台|印发|新制作)";
    private const string Filler = "(?:了|过|任何|各类|新的|新|我[局委办厅]|本机关|本单位|本部门|本局|部门|行政|以政府名义印发的|以本机关名义印发的)*";
    private const string Counted = "(?:决定|案件|案|处理决定|处理|事项|业务)?(?:共计|合计|共|为|数量)?";

    [GeneratedRegex($"(?:未|没有|暂无|暂未|尚未|无)(?:以[^,，]{{0,8}}名义)?(?:新)?(?:{Make}|发布|新增|制作|有)?(?:发布|印发|出台)?{Filler}规范性文件(?:的)?(?:情况|等|和|及|、|[,，)]|$)")]
    private static partial Regex NoneMade();

    [GeneratedRegex($@"{Make}(?:了|并公开|并发布|公开|发布|部门|各类|本机关|\s)*(?:行政)?规范性文件(?:共计|合计|共|数量|为|\s)*{Claim.Number}{Claim.Cases}|{Make}(?:了)?{Claim.Number}{Claim.Cases}(?:部门|行政)?规范性文件")]
    private static partial Regex SomeMade();

    [GeneratedRegex($@"现行有效(?:的)?(?:行政)?规范性文件(?:共计|合计|共|数量|为|有|\s)*{Claim.Number}{Claim.Cases}|规范性文件[^。]{{0,30}}?现行有效(?:的)?(?:共计|合计|共|数量|为|有|\s)*{Claim.Number}{Claim.Cases}")]
    private static partial Regex Valid();

    [GeneratedRegex($@"(?<!拟|应|建议|宣布)废止(?:了|失效)?(?:行政)?规范性文件(?:共计|合计|共|数量|为|\s)*{Claim.Number}{Claim.Cases}")]
    private static partial Regex Repealed();

    [GeneratedRegex("公示|公布|归集|录入|推送|公开(?!申请)")]
    private static partial Regex Shown();

    [GeneratedRegex($"(?:(?:作出|办理|实施|办结)(?:了)?(?:的)?(?:各类)?|^(?:[^,，]{{0,12}}[,，])?(?:全年|本年度?)(?:共)?)行政许可{Counted}{Claim.Number}(?:件|起|宗|例|个)|(?<none>(?:未|没有)(?:作出|实施|办理)(?:任何)?行政许可)")]
    private static partial Regex Permits();

    [GeneratedRegex($"(?:作出|办理|实施|办结)(?:[^。,，、]{{0,10}}{Claim.Number}(?:件|起|宗|例|个)[、,，和及])?(?:了)?(?:的)?(?:各类)?行政处罚{Counted}{Claim.Number}(?:件|起|宗|例|个)|(?<none>(?:未|没有)(?:作出|实施|办理)(?:任何)?行政处罚)")]
    private static partial Regex Penalties();

    [GeneratedRegex($"(?:作出|实施|采取)(?:的)?行政强制(?:措施|执行)?{Counted}{Claim.Number}(?:件|起|宗|例|个|次)|(?<none>(?:未|没有)(?:作出|实施|采取)(?:任何)?行政强制)")]
    private static partial Regex Enforcement();

    [GeneratedRegex("减免|免征|免收|降低|清退|退还|退付|减征|节约|取消")]
    private static partial Regex Waived();

    [GeneratedRegex($@"行政事业性收费[^。\d,，]{{0,10}}?{Claim.Number}(?<unit>万元|元)")]
    private static partial Regex FeeAmount();
}
