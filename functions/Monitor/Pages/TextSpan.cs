using System.Text.Json.Serialization;

namespace Monitor.Pages;

/// <summary>
/// Where words stand in a page's readable text (<see cref="PageReader.TextOf"/>), menus and footers included: start and length in UTF-16 code units,
/// as .NET, Java and JavaScript count.
/// </summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first place behind it.</summary>
    [JsonIgnore]
    public int End => Start + Length;
}

/// <summary>From <paramref name="From"/> on, until the next run, <see cref="Page.Text"/> is the readable text from <paramref name="At"/> on.</summary>
public readonly record struct TextRun(int From, int At);
