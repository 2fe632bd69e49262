using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Pages.Sections;

/// <summary>Names brought to one form before they are compared: simplified, half width, without white space, marks, 更多 and the bureau's own name.</summary>
internal sealed partial class SectionName
{
    private readonly string[] owners;
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    /// <param name="owners">The bureau's name and aliases: 示例市民政局公开指南 is its 公开指南.</param>
    public SectionName(IEnumerable<string> owners) => this.owners = [.. owners.Select(Plain).Where(name => name.Length >= 2).Distinct().OrderByDescending(name => name.Length)];

    public string Of(string name)
    {
        if (name.Length > 60) return "";
        if (known.TryGetValue(name, out var done)) return done;
        return known[name] = WithoutOwner(Plain(name));
    }

    /// <summary>The same without a bureau's name: for the vocabulary.</summary>
    public static string Plain(string name)
    {
        var text = SimplifiedText.Of(name.IsNormalized(NormalizationForm.FormKC) ? name : name.Normalize(NormalizationForm.FormKC));
        var tight = new StringBuilder(text.Length);
        foreach (var one in Lead().Replace(Tail().Replace(text.Trim(), ""), ""))
            if (char.IsLetterOrDigit(one)) tight.Append(one);
        return tight.ToString();
    }

    private string WithoutOwner(string plain)
    {
        foreach (var owner in owners)
        {
            if (plain.Length - owner.Length < 2) continue;
            if (plain.StartsWith(owner, StringComparison.Ordinal)) return plain[owner.Length..];
            if (plain.EndsWith(owner, StringComparison.Ordinal)) return plain[..^owner.Length];
        }
        return News(plain);
    }

    // 农业动态 of an agriculture bureau is its 工作动态
    private string News(string plain) =>
        plain is [_, _, .., '动', '态'] or [_, _, .., '要', '闻'] or [_, _, .., '新', '闻'] && Array.Exists(owners, owner => owner.Contains(plain[..^2], StringComparison.Ordinal)) ? "工作" + plain[^2..] : plain;

    [GeneratedRegex(@"(?:[\s\[【(（<>»›|·\-—_.…]*(?:查看更多|查看全部|更多内容|更多|more|进入栏目|进入|点击进入|查看|专栏|栏目)[\s\]】)）>»›+.…]*|[\s>»›+…]+|[\(（\[]\s*\d+\s*[条篇]?\s*[\)）\]])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(?:[\s>»›|·•▪■◆●★☆\-—_.…]+|(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[、.．)）]\s*)", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
