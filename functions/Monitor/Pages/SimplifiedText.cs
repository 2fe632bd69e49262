using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Monitor.Pages;

/// <summary>Brings text to simplified characters, and undoes the mangling of mirror copies (traditional characters with pinyin in brackets, domain.md E.4).</summary>
public static partial class SimplifiedText
{
    private static readonly FrozenDictionary<char, char> Table = LoadTable();

    /// <summary>Character by character; what has no simplified form stays. The same instance when nothing changes.</summary>
    public static string Of(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u3400', '\uFAFF') < 0 || !text.Any(Table.ContainsKey) ? text
            : string.Create(text.Length, text, static (target, source) =>
            {
                for (var i = 0; i < source.Length; i++) target[i] = Table.GetValueOrDefault(source[i], source[i]);
            });

    /// <summary>Drops pinyin glosses `發(fā)`, repeated ones too, then simplifies. <paramref name="glosses"/>: how many toned glosses were dropped.</summary>
    public static string Unmangled(string text, out int glosses)
    {
        var dropped = 0;
        var plain = Gloss().Replace(text, match =>
        {
            if (Toned().IsMatch(match.ValueSpan)) dropped++;
            return match.Value[..1];
        });
        glosses = dropped;
        return dropped > 0 ? Of(plain) : text;
    }

    private static FrozenDictionary<char, char> LoadTable()
    {
        using var stream = typeof(SimplifiedText).Assembly.GetManifestResourceStream("Monitor.Pages.simplified.data.json")!;
        using var table = JsonDocument.Parse(stream);
        var from = table.RootElement.GetProperty("traditional").GetString()!;
        var to = table.RootElement.GetProperty("simplified").GetString()!;
        return from.Zip(to).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}(?:[\(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[\)）])+")]
    private static partial Regex Gloss();

    [GeneratedRegex("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")]
    private static partial Regex Toned();
}
