using System.Text;
using Monitor.Pages;

namespace Monitor.Tests.Pages;

public sealed class PageSignsTests
{
    [Theory]
    [InlineData("<title>404</title><h1>抱歉，您访问的页面不存在</h1><a href='/'>返回首页</a>", true)]
    [InlineData("<title>示例市林业局</title><p>您要查看的文章已被删除或不存在。</p>", true)]
    [InlineData("<title>页面找不到</title><p>五秒后自动跳转</p>", true)]
    [InlineData("<title>Not Found</title><p>The requested URL was not found on this server.</p>", true)]
    [InlineData("<title>出错了</title><div>该栏目已关闭</div>", true)]
    [InlineData("<title>关于页面不存在问题的整改说明</title><h1>关于页面不存在问题的整改说明</h1><p>发布时间：2026-01-01</p><p>针对检查发现的网站个别页面不存在问题，我局高度重视，立即组织技术人员排查，现将情况说明如下。</p>", false)]
    [InlineData("<title>通知公告</title><ul><li><a href=1.html>公告一二三四五六</a>2026-01-01</li><li><a href=2.html>公告七八九十号文</a>2026-01-02</li><li><a href=3.html>公告甲乙丙丁戊己</a>2026-01-03</li></ul>", false)]
    [InlineData("<title>机构职能</title><p>联系电话：0000-4040404，地址：林业路404号。</p>", false)]
    [InlineData("<title>工作动态</title><p>暂无内容</p>", false)]
    [InlineData("<title>系统提示</title><p>对不起，您要查找的页面已经删除或者不存在</p>", true)]
    [InlineData("<title>关于对政协第404号提案的答复</title><p>您提出的提案收悉，现答复如下。</p>", false)]
    [InlineData("<title>页面飞走了</title><p>很抱歉，您要访问的页面飞走了~</p>", true)]
    [InlineData("<title>无法找到该页</title><p>您正在搜索的页面可能已经删除、更名或暂时不可用。</p>", true)]
    [InlineData("<title>示例市林业局</title><p>文章未审核或已删除</p>", true)]
    [InlineData("<title>示例市林业局</title><p>无此文章</p>", true)]
    [InlineData("<title>示例市林业局</title><div>栏目不存在！</div>", true)]
    [InlineData("<title>提示信息</title><p>该信息已过期或已下架。</p><a href='/'>返回首页</a>", true)]
    [InlineData("<title>依申请公开答复</title><p>你单位申请获取的政府信息不存在。根据《中华人民共和国政府信息公开条例》第三十六条第四项的规定，现告知该政府信息我机关未制作、未获取，特此告知，如有异议可以依法申请行政复议。</p>", false)]
    [InlineData("<title>隐私说明</title><p>可以申请个人信息删除。</p>", false)]
    public void A_page_that_says_it_does_not_exist_is_recognised(string html, bool gone) => Assert.Equal(gone, PageSigns.IsSoftNotFound(Sheet.Read(html)));

    [Theory]
    [InlineData("<script>alert('该信息不存在或已删除！');history.back();</script>", true)]
    [InlineData("<script>alert('参数错误');location.href='/';</script>", true)]
    [InlineData("<script>alert('欢迎访问');</script>", false)]
    [InlineData("<script>alert('该信息不存在');</script><p>机构职能</p>", false)]
    public void A_box_that_says_so_is_recognised_where_there_is_nothing_else(string html, bool gone) => Assert.Equal(gone, PageSigns.IsNotFoundBox(Sheet.Read(html), Encoding.UTF8.GetBytes(html)));

    [Theory]
    [InlineData("<html><script>var $_ts=window['$_ts'];if(!$_ts)$_ts={};</script><body></body></html>", true)]
    [InlineData("<script>document.cookie='__jsl_clearance=1';location.href=location.pathname</script>", true)]
    [InlineData("<title>访问被拦截</title><p>您的访问请求已被拦截，事件编号 1</p>", true)]
    [InlineData("<title>提示</title><p>由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</p>", true)]
    [InlineData("<title>访问验证</title><p>请输入验证码继续访问</p>", true)]
    [InlineData("<title>网络防火墙</title><p>你的请求带有不合法参数，已被网站管理员设置拦截！</p>", true)]
    [InlineData("<title>Web Application Firewall</title><p>The request has been blocked</p>", true)]
    [InlineData("<title>请稍候</title><p>浏览器安全检查中，请稍候...</p>", true)]
    [InlineData("<title>境外访问限制</title><p>本网站仅限中国大陆地区访问</p>", true)]
    [InlineData("<title>关于网络防火墙采购项目的公告</title><p>现将网络防火墙采购项目公告如下。</p>", false)]
    [InlineData("<title>洪水防护信息</title><p>今日水位平稳。</p>", false)]
    [InlineData("<title>关于在安全检查中发现问题的整改通报</title><p>已整改。</p>", false)]
    [InlineData("<title>安全验证</title><p>请完成安全验证后继续访问</p>", true)]
    [InlineData("<title>示例市林业局</title><p>我局召开网站安全防护培训会，讲解访问频繁的应对办法。</p><a href='/a'>通知公告</a><a href='/b'>机构职能</a><a href='/c'>工作动态</a>", false)]
    public void A_firewalls_page_is_recognised(string html, bool blocked) => Assert.Equal(blocked, PageSigns.IsBlockPage(Sheet.Read(html), Encoding.UTF8.GetBytes(html)));
}
