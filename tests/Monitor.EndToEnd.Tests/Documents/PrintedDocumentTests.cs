using Microsoft.Playwright;
using Monitor.EndToEnd.Tests.Dashboard;
using Monitor.Pages.Documents;

namespace Monitor.EndToEnd.Tests.Documents;

/// <summary>Documents printed to pdf by a real browser, with real Chinese fonts, read again.</summary>
[Collection(nameof(Browser))]
public sealed class PrintedDocumentTests(Browser browser)
{
    private const string First = "本局按照年度安排持续推进信息主动公开工作，围绕森林防火、造林绿化、林业有害生物防治等事项，及时在门户网站发布工作动态和政策文件，并按季度更新重点工作进展情况，方便群众查阅";
    private const string Second = "各科室应当在信息形成之日起二十个工作日内完成公开，由办公室统一审核并登记台账，未按期公开的逐条说明原因，年底前将落实情况汇总后报市政务公开办公室备案";

    [Fact]
    public async Task Lines_broken_by_the_width_of_the_paper_are_paragraphs_again()
    {
        var document = DocumentReader.Read(await PrintAsync($"<h2>一、公开任务</h2><p>{First}。</p><p>{Second}。</p><p>（一）机构职能。</p><p>（二）预算决算。</p>"), "plan.pdf");

        Assert.Equal(["一、公开任务", $"{First}。", $"{Second}。", "（一）机构职能。", "（二）预算决算。"], document.Blocks.Select(block => block.Text));
    }

    [Fact]
    public async Task A_ruled_table_keeps_its_place_between_paragraphs()
    {
        var document = DocumentReader.Read(await PrintAsync($"<p>{First}。</p><table><tr><td>事项</td><td>责任科室</td></tr><tr><td>部门预算</td><td>计划财务科</td></tr></table><p>{Second}。</p>"), "plan.pdf");

        Assert.Equal([$"{First}。", "事项\t责任科室\n部门预算\t计划财务科", $"{Second}。"], document.Blocks.Select(block => block.Text));
    }

    private async Task<byte[]> PrintAsync(string body)
    {
        var page = await browser.OpenAsync(new("about:blank"));
        await page.SetContentAsync($"<html lang=\"zh-CN\"><style>p {{ text-indent: 2em; font-size: 16px }} td {{ border: 1px solid black; width: 200px }} table {{ border-collapse: collapse }}</style><body>{body}</body></html>");
        return await page.PdfAsync(new PagePdfOptions { Format = "A4" });
    }
}
