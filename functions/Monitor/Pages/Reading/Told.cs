using AngleSharp.Dom;

namespace Monitor.Pages.Reading;

/// <summary>The attributes every element is asked for, taken in one pass.</summary>
internal readonly record struct Told(string? Class, string? Id, string? Role, string? Style, string? Press, bool Hidden)
{
    public static Told Of(IElement element)
    {
        var attributes = element.Attributes;
        var told = default(Told);
        for (var i = 0; i < attributes.Length; i++)
            if (attributes[i] is { } one)
                told = one.Name switch
                {
                    "class" => told with { Class = one.Value },
                    "id" => told with { Id = one.Value },
                    "role" => told with { Role = one.Value },
                    "style" => told with { Style = one.Value },
                    "onclick" => told with { Press = one.Value },
                    "hidden" => told with { Hidden = true },
                    _ => told,
                };
        return told;
    }
}
