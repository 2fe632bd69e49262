using AngleSharp.Html.Parser.Tokens.Struct;

namespace Monitor.Pages.Reading;

/// <summary>The attributes every element is asked for, taken in one pass over its tag; valid while the tag is at hand.</summary>
internal ref struct Told
{
    public ReadOnlySpan<char> Class { get; private set; }
    public ReadOnlySpan<char> Id { get; private set; }
    public ReadOnlySpan<char> Style { get; private set; }
    public string? Role { get; private set; }
    public string? Press { get; private set; }
    public bool Hidden { get; private set; }

    public static Told Of(ref StructHtmlToken tag)
    {
        var told = new Told();
        var attributes = tag.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            var one = attributes[i];
            switch (one.Name.Memory.Span)
            {
                case "class": told.Class = one.Value.Memory.Span; break;
                case "id": told.Id = one.Value.Memory.Span; break;
                case "style": told.Style = one.Value.Memory.Span; break;
                case "role": told.Role ??= one.Value.ToString(); break;
                case "onclick": told.Press ??= one.Value.ToString(); break;
                case "hidden": told.Hidden = true; break;
            }
        }
        return told;
    }

    /// <summary>Null: the tag has no such attribute.</summary>
    public static string? Attribute(ref StructHtmlToken tag, string name) => Span(ref tag, name, out var value) ? value.ToString() : null;

    public static bool Span(ref StructHtmlToken tag, string name, out ReadOnlySpan<char> value)
    {
        var attributes = tag.Attributes;
        for (var i = 0; i < attributes.Count; i++)
        {
            var one = attributes[i];
            if (!one.Name.Memory.Span.SequenceEqual(name)) continue;
            value = one.Value.Memory.Span;
            return true;
        }
        value = default;
        return false;
    }
}
