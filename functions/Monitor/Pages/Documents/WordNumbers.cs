using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Pages.Documents;

/// <summary>The numbers Word prints before list paragraphs (一、 （二） 3.): they stand in no text run.</summary>
internal sealed partial class WordNumbers(Numbering? numbering, Styles? styles)
{
    private readonly Dictionary<int, AbstractNum?> formats = (numbering?.Elements<NumberingInstance>() ?? [])
        .Where(instance => instance.NumberID?.Value is not null)
        .GroupBy(instance => instance.NumberID!.Value)
        .ToDictionary(same => same.Key, same => numbering!.Elements<AbstractNum>().FirstOrDefault(format => format.AbstractNumberId?.Value == same.First().AbstractNumId?.Val?.Value));
    private readonly Dictionary<string, Style> byStyle = (styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null).GroupBy(style => style.StyleId!.Value!).ToDictionary(same => same.Key, same => same.First());
    private readonly Dictionary<int, int[]> counters = [];

    /// <summary>The number as printed, or nothing.</summary>
    public string Of(Paragraph paragraph)
    {
        if (PropertiesOf(paragraph) is not { NumberingId.Val.Value: var id and > 0 } properties || !formats.TryGetValue(id, out var format) || format is null) return "";
        var level = Math.Clamp(properties.NumberingLevelReference?.Val?.Value ?? 0, 0, 8);
        var levels = format.Elements<Level>().ToDictionary(one => one.LevelIndex?.Value ?? 0);
        if (!levels.TryGetValue(level, out var own) || own.LevelText?.Val?.Value is not { Length: > 0 } pattern) return "";
        var count = Count(format.AbstractNumberId?.Value ?? 0, level, levels);
        return Place().Replace(pattern, place => Write(count, place.ValueSpan[1] - '1', levels));
    }

    public int HeadingLevel(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } outline and < 9) return outline + 1;
        return StyleOf(paragraph) is { } style && HeadingName().Match(style.StyleName?.Val?.Value ?? "") is { Success: true } name ? name.Groups[1].ValueSpan[0] - '0' : 0;
    }

    private NumberingProperties? PropertiesOf(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties ?? StyleOf(paragraph)?.StyleParagraphProperties?.NumberingProperties;

    private Style? StyleOf(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } id ? byStyle.GetValueOrDefault(id) : null;

    private int[] Count(int list, int level, Dictionary<int, Level> levels)
    {
        if (!counters.TryGetValue(list, out var count)) counters[list] = count = new int[9];
        for (var upper = 0; upper < level; upper++) if (count[upper] == 0) count[upper] = 1;
        count[level] = count[level] == 0 ? levels[level].StartNumberingValue?.Val?.Value ?? 1 : count[level] + 1;
        Array.Clear(count, level + 1, 8 - level);
        return count;
    }

    private static string Write(int[] count, int level, Dictionary<int, Level> levels)
    {
        if (level is < 0 or > 8) return "";
        var number = count[level];
        var style = levels.GetValueOrDefault(level)?.NumberingFormat?.Val?.Value;
        if (style == NumberFormatValues.Bullet || style == NumberFormatValues.None) return "";
        return style is { } known && Chinese.Contains(known) ? InChinese(number)
            : style == NumberFormatValues.DecimalEnclosedCircle && number <= 20 ? ((char)('①' + number - 1)).ToString()
            : number.ToString(CultureInfo.InvariantCulture);
    }

    private static readonly HashSet<NumberFormatValues> Chinese =
        [NumberFormatValues.ChineseCounting, NumberFormatValues.ChineseCountingThousand, NumberFormatValues.JapaneseCounting, NumberFormatValues.TaiwaneseCounting, NumberFormatValues.TaiwaneseCountingThousand, NumberFormatValues.IdeographDigital];

    private static string InChinese(int number) => number switch
    {
        <= 0 => "零",
        < 10 => Digit(number),
        < 20 => "十" + (number % 10 == 0 ? "" : Digit(number % 10)),
        < 100 => Digit(number / 10) + "十" + (number % 10 == 0 ? "" : Digit(number % 10)),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Digit(int digit) => "一二三四五六七八九"[digit - 1].ToString();

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?:heading|标题)\s*([1-9])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingName();
}
