using System.Text.RegularExpressions;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Reading;

/// <summary>Whose document it is: what another organ made is published by that organ (《政府信息公开条例》第十条); who reprints it owes no time limit.</summary>
internal static partial class Issuer
{
    /// <summary>The title says that it is a reprint, or it names an organ above as the one that speaks, without the bureau.</summary>
    public static bool IsAnother(SectionItem item, Bureau bureau)
    {
        var title = Leading().Replace(Wording.Tight(item.Title), "");
        if (Reprint().IsMatch(title)) return true;
        return Above().Match(title) is { Success: true } speaker && !TitleMatcher.NamesOf(bureau).Any(name => Wording.Core(speaker.Value).Contains(name, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(?:\[?20\d\d-\d\d-\d\d\]?|[·•▪■◆●★☆>»\s])+")]
    private static partial Regex Leading();

    [GeneratedRegex("^[【\\[(〔]?转[载发][】\\])〕:]?")]
    private static partial Regex Reprint();

    // 国务院办公厅关于…, 某省人民政府办公厅印发…; a bureau of the same rank may have signed together
    [GeneratedRegex("^(?:中共中央|国务院|全国人(?:大|民代表大会)|中华人民共和国|[^关]{1,8}(?:省|自治区|市|县|区)(?:委|人民政府|人大))[^关《]{0,24}(?=关于|印发|转发|发布|《)")]
    private static partial Regex Above();
}
