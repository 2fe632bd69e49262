using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Monitor.Planning;

namespace Monitor.Pages.Sections;

/// <summary>A section's names in one form, with what tells it from the other sections.</summary>
internal sealed partial class SectionNames
{
    private readonly Dictionary<string, int> own = new(StringComparer.Ordinal);
    private readonly List<string> long_;
    private readonly HashSet<string> others;
    private readonly HashSet<string> telling;

    private static readonly ConditionalWeakTable<SectionVocabulary, ConcurrentDictionary<string, SectionNames>> known = [];

    /// <summary>Made once a vocabulary, which all bureaus of a city share.</summary>
    public static SectionNames Of(SectionDefinition section, SectionVocabulary vocabulary) => known.GetOrCreateValue(vocabulary).GetOrAdd(section.Key, _ => new(section, vocabulary));

    private SectionNames(SectionDefinition section, SectionVocabulary vocabulary)
    {
        foreach (var name in section.Names.Prepend(section.Name).Select(SectionName.Plain)) own.TryAdd(name, own.Count);
        long_ = [.. own.Keys.Where(name => name.Length >= 4).OrderByDescending(name => name.Length)];
        others = [.. vocabulary.All.Where(other => other.Key != section.Key).SelectMany(other => other.Names.Append(other.Name)).Select(SectionName.Plain).Where(name => !own.ContainsKey(name))];
        telling = [.. own.Keys.SelectMany(Telling)];
        Bigrams = [.. own.Keys.Take(4).Select(Pairs)];
    }

    private IReadOnlyList<HashSet<string>> Bigrams { get; }

    /// <summary>The position among the synonyms, the official name first; -1: not one of them.</summary>
    public int Exact(string name) => own.GetValueOrDefault(name, -1);

    /// <summary>A longer name that holds one of ours and belongs to no other section: 部门预算公开专栏.</summary>
    public bool Contained(string name) =>
        name.Length is >= 5 and <= 22 && !Deed().IsMatch(name) && !others.Contains(name) && long_.Find(one => name.Length - one.Length is > 0 and <= 8 && name.Contains(one, StringComparison.Ordinal)) is { } held
        && !others.Any(other => other.Length > held.Length && name.Contains(other, StringComparison.Ordinal));

    /// <summary>Shares a telling pair of letters and is no other section's name: 制度规范 may be what others call 公开制度.</summary>
    public bool Kin(string name) => name.Length is >= 3 and <= 8 && !others.Contains(name) && !others.Any(other => other.Length >= 4 && name.Contains(other, StringComparison.Ordinal)) && Telling(name).Any(telling.Contains);

    /// <summary>The name of another section.</summary>
    public bool IsAnothers(string name) => others.Contains(name);

    /// <summary>Likeness of a name that is no match, 0 to 1.</summary>
    public double Likeness(string name)
    {
        if (name.Length is < 2 or > 14 || others.Contains(name)) return 0;
        var pairs = Pairs(name);
        return Bigrams.Max(mine => mine.Count + pairs.Count == 0 ? 0 : 2.0 * mine.Count(pairs.Contains) / (mine.Count + pairs.Count));
    }

    private static IEnumerable<string> Telling(string name) => Common().Split(name).SelectMany(Pairs);

    private static HashSet<string> Pairs(string name) => [.. Enumerable.Range(0, Math.Max(0, name.Length - 1)).Select(i => name.Substring(i, 2))];

    // Words that stand in the names of columns of every kind
    [GeneratedRegex("信息|公开|政府|政务|工作|专栏|栏目|情况|内容|管理|服务|部门|本级|单位|公示|公告|通知|年度|相关|网站|事项|清单|目录|主动|结果|本局|机关|机构|标准|材料|平台|系统|渠道|我要|网上|在线|行政|社会|公众|重大|意见|办理|活动|其他|最新|重要|重点|报告|数据|项目|组织", RegexOptions.CultureInvariant)]
    private static partial Regex Common();

    // 举办政府信息公开指南培训会 is an event that mentions the section.
    [GeneratedRegex("关于|举办|召开|开展|举行|印发|组织|学习|培训|会$|通知$", RegexOptions.CultureInvariant)]
    private static partial Regex Deed();
}
