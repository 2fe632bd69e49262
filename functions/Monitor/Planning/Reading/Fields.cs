using System.Globalization;

namespace Monitor.Planning.Reading;

/// <summary>The keys of one block, read with their types. Every mistake is told; what is wrong reads as absent. <see cref="NothingElse"/> ends the reading.</summary>
internal sealed partial class Fields(string file, Written.Block block, Mistakes mistakes)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public string File => file;
    public int Line => block.Line;
    public Mistakes Mistakes => mistakes;

    /// <summary>The line of a key, or of the block where the key is absent.</summary>
    public int LineOf(string key) => block.Find(key)?.Line ?? block.Line;

    public bool Has(string key) => Value(key) is not null;

    public Written? Value(string key)
    {
        asked.Add(key);
        return block.Find(key)?.Value is { } value and not Written.Word { IsNothing: true } ? value : null;
    }

    public string? Text(string key) => Value(key) switch
    {
        null => null,
        Written.Word word when word.Text.Trim() is { Length: > 0 } text => text,
        Written.Word => Wrong<string>(key, $"“{key}” 是空的"),
        _ => Wrong<string>(key, $"“{key}” 应为一个文本值"),
    };

    /// <summary>A text that may be missing or empty.</summary>
    public string Optional(string key) => Value(key) is Written.Word { Text: "" } ? "" : Text(key) ?? "";

    /// <summary>The name a key goes by here: <paramref name="other"/> where that is written instead.</summary>
    public string Named(string key, string other)
    {
        var isOther = !Has(key) && block.Find(other) is not null;
        return isOther ? other : key;
    }

    public string? RequiredText(string key)
    {
        if (!Has(key)) Missing(key);
        return Text(key);
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public IReadOnlyList<Written.Word> Texts(string key)
    {
        if (Value(key) is Written.Word one) return [one];
        List<Written.Word> words = [];
        foreach (var item in List(key))
        {
            if (item is Written.Word { IsNothing: false } word && word.Text.Trim().Length > 0) words.Add(word with { Text = word.Text.Trim() });
            else mistakes.Add(file, item.Line, $"“{key}” 中的每一项应为一个文本值");
        }
        return words;
    }

    /// <summary>The blocks of a list, each with its own fields.</summary>
    public IReadOnlyList<Fields> Blocks(string key)
    {
        List<Fields> blocks = [];
        foreach (var item in List(key))
        {
            if (item is Written.Block one) blocks.Add(new(file, one, mistakes));
            else mistakes.Add(file, item.Line, $"“{key}” 中的每一项应由“键: 值”组成", InputFile.ColonHint(item));
        }
        return blocks;
    }

    /// <summary>The blocks of a list that must hold at least one.</summary>
    public IReadOnlyList<Fields> RequiredBlocks(string key)
    {
        if (Value(key) is null or Written.Items { All: [] }) Missing(key);
        return Blocks(key);
    }

    public Fields? Inner(string key) => Value(key) switch
    {
        null => null,
        Written.Block inner => new(file, inner, mistakes),
        var other => Wrong<Fields>(key, $"“{key}” 应由“键: 值”组成", InputFile.ColonHint(other)),
    };

    /// <summary>Each key with its value, whatever the keys are; twice-written keys are told.</summary>
    public IReadOnlyList<Entry> Entries()
    {
        TellRepeated();
        return [.. block.Entries.DistinctBy(entry => entry.Key)];
    }

    /// <summary>Tells keys that nobody asked for, and keys written twice.</summary>
    public void NothingElse()
    {
        TellRepeated();
        foreach (var entry in block.Entries.Where(entry => !asked.Contains(entry.Key)))
            mistakes.Add(file, entry.Line, $"未知的键 “{entry.Key}”", NearestWord.Suggest(entry.Key, asked));
    }

    public void Missing(string key) => mistakes.Add(file, block.Line, $"缺少必填项 “{key}”");

    public void Wrong(string key, string message, string? suggestion = null) => mistakes.Add(file, LineOf(key), message, suggestion);

    private IReadOnlyList<Written> List(string key) => Value(key) switch
    {
        null => [],
        Written.Items items => items.All,
        var other => Wrong<IReadOnlyList<Written>>(key, $"“{key}” 应为一个列表（每项以“- ”开头）", InputFile.ColonHint(other)) ?? [],
    };

    private void TellRepeated()
    {
        foreach (var same in block.Entries.GroupBy(entry => entry.Key).Where(same => same.Count() > 1))
            mistakes.Add(file, same.Last().Line, string.Create(CultureInfo.InvariantCulture, $"键 “{same.Key}” 重复，第 {same.First().Line} 行已写过"));
    }

    private T? Wrong<T>(string key, string message, string? suggestion = null) where T : class
    {
        Wrong(key, message, suggestion);
        return null;
    }
}
