namespace Monitor.Planning.Reading;

/// <summary>Reads a duty's `with:` as words; their meaning is judged by the duty rules.</summary>
internal static class ParameterReader
{
    public static IReadOnlyList<WrittenParameter> Read(Fields? with) =>
        with is null ? [] : [.. with.Entries().Select(entry => Read(with, entry)).OfType<WrittenParameter>()];

    public static DutyParameters Merge(IReadOnlyList<WrittenParameter> own, DutyParameters? general)
    {
        if (own.Count == 0) return general ?? DutyParameters.None;
        var values = new Dictionary<string, IReadOnlyList<string>>(general?.Values ?? DutyParameters.None.Values, StringComparer.Ordinal);
        foreach (var parameter in own) values[parameter.Name] = [.. parameter.Values.Select(word => word.Text)];
        return new(values);
    }

    private static WrittenParameter? Read(Fields with, Entry entry)
    {
        var words = with.Texts(entry.Key);
        if (words is not []) return new(entry.Key, entry.Line, [.. words.Select(word => word with { Text = word.Text.Trim() })], entry.Value is Written.Items);
        if (entry.Value is Written.Items { All: [] } or Written.Word) with.Wrong(entry.Key, $"参数 “{entry.Key}” 是空的");
        return null;
    }
}
