using System.Text.RegularExpressions;

namespace Monitor.Pages.Sections;

/// <summary>A 情况说明 that there is nothing to publish. A note that explains something that exists is no nil note.</summary>
internal static partial class NilNote
{
    public static bool Is(string title, Page? article)
    {
        if (Nothing().IsMatch(title) && Note().IsMatch(title)) return true;
        if (!Note().IsMatch(title) && !Empty().IsMatch(title)) return false;
        return article is null ? Empty().IsMatch(title) : article.Text.Length <= 500 && Nothing().IsMatch(article.Text) && article.Attachments.Count == 0;
    }

    [GeneratedRegex("说明|零报告|情况通报|情况公示|声明|公告$|报告$", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex("^(?:暂无|本年度无|本年无|目前无|无).{0,24}(?:信息|事项|内容|文件|项目|情况)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Empty();

    [GeneratedRegex("(?:暂无|尚无|暂未|尚未|没有|未(?:制定|出台|发生|收到|开展|实施|产生|涉及|组织|安排|设立|召开|形成|作出|做出|公布|有)|不(?:涉及|存在|承担|具有)|无(?:行政|规范|政府|相关|此|应|需|符合|新增|收费|任何|采购|重大|招)|无.{0,16}(?:事项|情况|内容|文件|项目|任务|信息|收费|业务))", RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();
}
