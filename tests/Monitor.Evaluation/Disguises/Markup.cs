using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Monitor.Evaluation.Disguises;

/// <summary>Other elements, other names, other places for the same words.</summary>
internal static class Markup
{
    private static readonly Dictionary<string, string> plain = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ul"] = "div",
        ["ol"] = "div",
        ["li"] = "div",
        ["nav"] = "div",
        ["header"] = "div",
        ["footer"] = "div",
        ["main"] = "div",
        ["article"] = "div",
        ["section"] = "div",
        ["aside"] = "div",
        ["time"] = "span",
        ["h1"] = "div",
        ["h2"] = "div",
        ["h3"] = "p",
        ["th"] = "td",
        ["dl"] = "div",
        ["dt"] = "div",
        ["dd"] = "div",
    };

    /// <summary>Elements that mean something become such as mean nothing.</summary>
    public static void PlainTags(IHtmlDocument page)
    {
        foreach (var element in page.Body!.QuerySelectorAll(string.Join(',', plain.Keys)).Reverse().ToList())
        {
            var other = page.CreateElement(plain[element.LocalName]);
            foreach (var attribute in element.Attributes) other.SetAttribute(attribute.Name, attribute.Value);
            while (element.FirstChild is { } child) other.AppendChild(child);
            element.Replace(other);
        }
    }

    /// <summary>Classes and ids that say nothing, in style sheets too; what scripts of the state look for keeps its name.</summary>
    public static void NamesOfNothing(IHtmlDocument page)
    {
        foreach (var element in page.All.Where(element => element.ClassName is { Length: > 0 })) element.ClassName = string.Join(' ', element.ClassList.Select(Nameless));
        foreach (var element in page.All.Where(element => element.Id is { Length: > 0 } id && id[0] != '_')) element.Id = Nameless(element.Id!);
        foreach (var style in page.QuerySelectorAll("style"))
            style.TextContent = System.Text.RegularExpressions.Regex.Replace(style.TextContent, @"(?<=[.#])[A-Za-z][\w-]*(?=[^;}]*\{)", name => Nameless(name.Value));
    }

    private static string Nameless(string name) => string.Create(CultureInfo.InvariantCulture, $"v{name.Aggregate(7, (sum, letter) => ((sum * 31) + letter) & 0xFFFFF):x}");

    /// <summary>A row's day stands before its title.</summary>
    public static void DaysFirst(IHtmlDocument page)
    {
        foreach (var day in Days(page).Where(day => day.Parent is IElement && day.PreviousElementSibling is IHtmlAnchorElement).ToList()) day.Parent!.InsertBefore(day, day.PreviousElementSibling);
    }

    /// <summary>Title and day each in a box of their own.</summary>
    public static void DaysApart(IHtmlDocument page)
    {
        foreach (var day in Days(page).ToList())
            foreach (var part in new[] { day, day.PreviousElementSibling ?? day.NextElementSibling }.OfType<IElement>().Where(part => part.LocalName is "a" or "span" or "time" && part.ParentElement?.ChildElementCount == 2).ToList())
            {
                var box = page.CreateElement("div");
                part.Replace(box);
                box.AppendChild(part);
            }
    }

    /// <summary>What stands about every page: a clock, the weather, a counter, links to others, a licence.</summary>
    public static void Furniture(IHtmlDocument page)
    {
        page.Body!.Insert(AdjacentPosition.AfterBegin, "<div class=\"top\"><span>今天是2026年4月10日 星期五 农历二月廿三</span><span>晴 12℃～21℃</span><a href=\"javascript:void(0)\" onclick=\"SetHome(this)\">设为首页</a></div>");
        page.Body.Insert(AdjacentPosition.BeforeEnd, "<div class=\"links\"><select onchange=\"go(this)\"><option>--市直部门网站--</option><option value=\"http://a.example.invalid/\">市发展改革委</option><option value=\"http://b.example.invalid/\">市财政局</option></select></div><div class=\"bottom\">Copyright © 2009-2026 版权所有　您是第 20260318 位访问者　建议使用1024×768以上分辨率浏览</div>");
    }

    /// <summary>The whole page in nested tables, as it was done twenty years ago.</summary>
    public static void OldTables(IHtmlDocument page)
    {
        var cell = page.CreateElement("td");
        while (page.Body!.FirstChild is { } child) cell.AppendChild(child);
        page.Body.InnerHtml = "<table width=\"1000\" border=\"0\" align=\"center\" cellpadding=\"0\" cellspacing=\"0\"><tbody><tr><td><table width=\"100%\"><tbody><tr></tr></tbody></table></td></tr></tbody></table>";
        page.Body.QuerySelectorAll("tr")[^1].AppendChild(cell);
    }

    /// <summary>Elements of lists that hold nothing but a day.</summary>
    public static IEnumerable<IElement> Days(IHtmlDocument page) => Disguise.IsArticle(page) ? [] :
        page.Body!.QuerySelectorAll("span,time,td,i,em,p,div,b").Where(element => element.ChildElementCount == 0 && Wording.DayIn(element.TextContent) is not null);
}
