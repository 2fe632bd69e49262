using System.Text.RegularExpressions;
using Monitor.Planning;

namespace Monitor.Checks.Reading;

/// <summary>How well a title answers to a wanted one. About: it only talks of the document (a notice, an interpretation). Near: a person should look.</summary>
internal enum TitleFit { None, Near, About, Full }

/// <summary>Finds a document by its title: its words, years included, stand in the item's title; white space, punctuation and the bureau's name aside.</summary>
internal sealed partial class TitleMatcher
{
    private const double NearEnough = 0.7;
    private readonly string[] names;
    private readonly string[] words;
    private readonly string[] years;
    private readonly string rest;
    private readonly string kernel;

    public TitleMatcher(string wanted, Bureau bureau)
    {
        names = [.. NamesOf(bureau)];
        var parts = Wording.Words(wanted).Select(word => Report().Replace(Bare(word), "信息公开年度报告")).ToList();
        years = [.. parts.SelectMany(part => Year().Matches(part).Select(year => year.Groups["year"].Value)).Distinct()];
        words = [.. parts.Select(part => Year().Replace(part, "")).Where(part => part.Length > 0)];
        rest = string.Concat(words);
        kernel = Generic().Replace(rest, "");
    }

    /// <summary>What a plan asks for as people are told of it: several words apart are no title.</summary>
    public static string Said(string wanted) =>
        wanted.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } apart ? $"标题含“{string.Join("”“", apart)}”的信息" : $"《{wanted}》";

    public TitleFit Fit(string title)
    {
        var core = Report().Replace(Bare(Wording.Core(title)), "信息公开年度报告");
        var told = Year().Matches(core).Select(year => year.Groups["year"].Value).ToHashSet();
        var found = years.Count(told.Contains);
        if (found == years.Length && Array.TrueForAll(words, word => core.Contains(word, StringComparison.Ordinal)))
            return Talks(core) ? TitleFit.About : TitleFit.Full;
        if (found < years.Length && told.Count > 0) return TitleFit.None;
        return IsNear(Year().Replace(core, "")) ? TitleFit.Near : TitleFit.None;
    }

    /// <summary>An occasion named before the document's own name is what it is about: 培训补贴统计数据 are data.</summary>
    private bool Talks(string core) =>
        TalksOf().Matches(core).Any(talk => !rest.Contains(talk.Value, StringComparison.Ordinal))
        || (!(words is [.., var last] && core.EndsWith(last, StringComparison.Ordinal)) && Occasion().Matches(core).Any(talk => !rest.Contains(talk.Value, StringComparison.Ordinal)));

    private bool IsNear(string other)
    {
        if (rest.Length == 0 || other.Length == 0) return false;
        var otherKernel = Generic().Replace(other, "");
        if (kernel.Length < 2 || otherKernel.Length < 2) return Wording.Alike(rest, other) >= 0.85;
        return Wording.Alike(kernel, otherKernel) >= NearEnough
            || (kernel.Length >= 3 && otherKernel.Contains(kernel, StringComparison.Ordinal) && Wording.Alike(rest, other) >= 0.5);
    }

    private string Bare(string core)
    {
        foreach (var name in names) core = core.Length > name.Length ? core.Replace(name, "", StringComparison.Ordinal) : core;
        return core;
    }

    /// <summary>The bureau's names, longest first, with and without the city before them.</summary>
    public static IEnumerable<string> NamesOf(Bureau bureau) =>
        new[] { bureau.Name }.Concat(bureau.Aliases).Select(Wording.Core)
            .SelectMany(name => Place().Match(name) is { Success: true } place && name.Length - place.Length >= 3 ? new[] { name, name[(place.Length - 1)..], name[place.Length..] } : [name])
            .Where(name => name.Length >= 3).Distinct().OrderByDescending(name => name.Length);

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)(?!\d)(?:年度?)?")]
    private static partial Regex Year();

    [GeneratedRegex("信息公开(?:工作)?(?:年度工作报告|年度报告|年报)")]
    private static partial Regex Report();

    [GeneratedRegex("^.{1,8}?[省市区县州盟旗]")]
    private static partial Regex Place();

    [GeneratedRegex("工作|制度|办法|规定|规程|管理|政府|政务|信息|公开|机制|关于|实施|细则|暂行|试行|年度|印发|通知|的")]
    private static partial Regex Generic();

    [GeneratedRegex("做好|报送|编制工作|征求|解读|召开|推进会|座谈|部署会|填报|学习|意见征集")]
    private static partial Regex TalksOf();

    [GeneratedRegex("培训|督查")]
    private static partial Regex Occasion();
}
