using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Monitor.Evaluation.Disguises;

/// <summary>The same said with other signs.</summary>
internal static partial class Wording
{
    /// <summary>Formats of .NET, the invariant culture's.</summary>
    public static IReadOnlyList<string> DayFormats { get; } = ["yyyy/M/d", "yyyy.MM.dd", "[yyyy-MM-dd]", "yyyy年M月d日", "(yy-MM-dd)", "发布时间：yyyy-MM-dd", "yyyy-MM-dd HH:mm"];

    public static DateTime? DayIn(string text) =>
        Day().Match(text.Trim()) is { Success: true } day ? DateTime.ParseExact(day.Value.Replace('.', '-'), "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public static void WriteDays(IHtmlDocument page, string format)
    {
        foreach (var day in Markup.Days(page).ToList()) day.TextContent = DayIn(day.TextContent)!.Value.AddHours(9.5).ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>Labels of two signs are stretched to the width of four.</summary>
    public static void SpacedLabels(IHtmlDocument page)
    {
        foreach (var text in page.Body!.Descendants<IText>().Where(text => text.ParentElement?.LocalName is not ("script" or "style")).ToList()) text.TextContent = Label().Replace(text.TextContent, "$1　　$2：");
    }

    /// <summary>The site's name first.</summary>
    public static void OtherTitles(IHtmlDocument page)
    {
        if (page.Title is { } title && Parts().Match(title) is { Success: true } parts) page.Title = $"{parts.Groups[2].Value}_{parts.Groups[1].Value}";
    }

    [GeneratedRegex(@"^20\d\d[-.][01]\d[-.][0-3]\d$")]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<!\p{L})(电|传|地|邮|邮|网|来|作|文|标)(话|真|址|编|箱|址|源|者|号|题)[：:]")]
    private static partial Regex Label();

    [GeneratedRegex(@"^(.+?)\s*[-_·|]\s*([^-_·|]+[局委会办厅])$")]
    private static partial Regex Parts();
}
