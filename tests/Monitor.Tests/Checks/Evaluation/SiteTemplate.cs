namespace Monitor.Tests.Checks.Evaluation;

/// <summary>How a family of sites writes its pages: menu, lists, article heads and dates.</summary>
internal sealed record SiteTemplate(string Name, Func<string, string, string> MenuLink, string MenuOpen, string MenuClose, Func<string, string, DateOnly, string> Row, string ListOpen, string ListClose, Func<string, DateOnly, string> Head)
{
    public static IReadOnlyList<SiteTemplate> All { get; } =
    [
        new("plain",
            (name, url) => $"<li><a href=\"{url}\">{name}</a></li>", "<div class=\"nav\"><ul>", "</ul></div>",
            (title, url, day) => $"<li><span>{day:yyyy-MM-dd}</span><a href=\"{url}\" title=\"{title}\">{title}</a></li>", "<ul class=\"list\">", "</ul>",
            (title, day) => $"<h1>{title}</h1><div class=\"info\">发布时间：{day:yyyy-MM-dd} 09:30　来源：本局　浏览次数：<span id=\"hits\"></span></div>"),
        new("tables",
            (name, url) => $"<td><a href=\"{url}\" target=\"_blank\">{name}</a></td>", "<table id=\"menu\"><tr>", "</tr></table>",
            (title, url, day) => $"<tr><td>·</td><td><a href=\"{url}\">{title}</a></td><td>[{day:yyyy-MM-dd}]</td></tr>", "<table width=\"100%\">", "</table>",
            (title, day) => $"<div align=\"center\"><b>{title}</b></div><div align=\"center\">发布日期：{day:yyyy-MM-dd} 09:30　发布机构：本局</div>"),
        new("labels",
            (name, url) => $"<dd><a href=\"{url}\">{name} &gt;&gt;</a></dd>", "<dl class=\"left-menu\">", "</dl>",
            (title, url, day) => $"<li class=\"item\"><a href=\"{url}\">{title}</a><em class=\"date\">{day:yyyy年MM月dd日}</em></li>", "<ul class=\"xxgk_list\">", "</ul>",
            (title, day) => $"<h2 class=\"title\">{title}</h2><p class=\"sub\"><span>来源：本局</span><span>发布时间：{day:yyyy-MM-dd} 09:30</span></p>"),
        new("metas",
            (name, url) => $"<a href=\"{url}\" title=\"{name}\">{name}</a> | ", "<nav>", "</nav>",
            (title, url, day) => $"<div class=\"row\"><a href=\"{url}\">{title}</a><i>{day:yyyy/MM/dd}</i></div>", "<div class=\"rows\">", "</div>",
            (title, day) => $"<meta name=\"PubDate\" content=\"{day:yyyy-MM-dd} 09:30\"><meta name=\"ArticleTitle\" content=\"{title}\"><h1 class=\"tit\">{title}</h1><div>日期：{day:yyyy-MM-dd} 09:30</div>"),
    ];
}
