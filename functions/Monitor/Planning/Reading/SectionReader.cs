namespace Monitor.Planning.Reading;

/// <summary>Reads the sections a plan defines itself.</summary>
internal static class SectionReader
{
    public static IReadOnlyList<SectionDefinition> Read(Fields plan)
    {
        List<SectionDefinition> sections = [];
        foreach (var fields in plan.Blocks("sections"))
        {
            var key = fields.ShortId("key");
            if (!fields.Has("names")) fields.Missing("names");
            var names = fields.Texts("names").Select(word => word.Text).Distinct().ToList();
            var name = fields.Text("name") ?? names.FirstOrDefault();
            fields.NothingElse();
            if (key is null || name is null) continue;
            if (sections.Any(other => other.Key == key)) fields.Wrong("key", $"栏目 “{key}” 重复定义");
            else sections.Add(new(key, name, [.. names.Prepend(name).Distinct()]));
        }
        return sections;
    }
}
