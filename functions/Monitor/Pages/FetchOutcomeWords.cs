using System.Collections.Frozen;
using System.Text.Json;

namespace Monitor.Pages;

/// <summary>What an outcome is called in files, and what it says and advises in official Chinese.</summary>
public static class FetchOutcomeWords
{
    private sealed record Words(string Name, string Sentence, string Remedy);

    private static readonly FrozenDictionary<FetchOutcome, Words> table = new Dictionary<FetchOutcome, (string Sentence, string Remedy)>
    {
        [FetchOutcome.Fetched] = ("已读取", ""),
        [FetchOutcome.NotModified] = ("自上次访问以来未变化", ""),
        [FetchOutcome.NotTried] = ("已发现但本次未访问", "可提高每站页数上限或延长访问时间后再次检查"),
        [FetchOutcome.RedirectedAway] = ("跳转到未登记的网站", "如该网站属于本单位，请在城市文件中登记"),
        [FetchOutcome.TooManyRedirects] = ("跳转次数过多或循环跳转", "请检查该地址的跳转设置"),
        [FetchOutcome.ForbiddenByRobots] = ("robots.txt 不允许访问", "请在 robots.txt 中允许本系统访问"),
        [FetchOutcome.Refused] = ("服务器拒绝访问", "请将本系统加入网站防护设备的允许名单"),
        [FetchOutcome.BlockPage] = ("返回的是防护拦截页或登录页，不是网页内容", "请将本系统加入网站防护设备的允许名单"),
        [FetchOutcome.NotFound] = ("网页不存在", "请恢复该网页或撤下指向它的链接"),
        [FetchOutcome.Gone] = ("网页已被撤下", "请撤下指向该网页的链接"),
        [FetchOutcome.SoftNotFound] = ("服务器返回正常状态，但网页内容为“页面不存在”", "请恢复该网页或撤下指向它的链接，并让服务器返回 404"),
        [FetchOutcome.Overloaded] = ("服务器繁忙，多次重试后仍未应答", "请检查网站负载，或放宽对本系统的限流"),
        [FetchOutcome.ServerError] = ("服务器出错", "请检查网站程序"),
        [FetchOutcome.TooLarge] = ("内容超过大小上限，未读取", "请检查该地址是否返回了异常内容"),
        [FetchOutcome.WrongType] = ("返回的不是网页", "如为附件，无需处理"),
        [FetchOutcome.Undecodable] = ("内容无法解码", "请检查网页的编码与压缩设置"),
        [FetchOutcome.TlsFault] = ("安全连接（证书）有问题", "请更换有效的证书"),
        [FetchOutcome.DnsFault] = ("域名无法解析", "请检查域名解析"),
        [FetchOutcome.ConnectFault] = ("无法建立连接", "请检查网站是否在运行"),
        [FetchOutcome.TimedOut] = ("在规定时间内没有应答完", "请检查网站的响应速度"),
        [FetchOutcome.Reset] = ("连接被中断", "请检查网站或防护设备是否中断了访问"),
        [FetchOutcome.Guarded] = ("地址为内部网络地址或未登记的端口，按安全规则不访问", "如需检查该地址，请在城市文件中登记"),
        [FetchOutcome.OwnFault] = ("本系统读取时出错", "请联系系统维护人员"),
    }.ToFrozenDictionary(one => one.Key, one => new Words(JsonNamingPolicy.KebabCaseLower.ConvertName(one.Key.ToString()), one.Value.Sentence, one.Value.Remedy));

    extension(FetchOutcome outcome)
    {
        /// <summary>Kebab-case, as run.json counts it.</summary>
        public string Name => table[outcome].Name;

        /// <summary>What happened, for people.</summary>
        public string Sentence => table[outcome].Sentence;

        /// <summary>What the site's keeper can do; empty for success.</summary>
        public string Remedy => table[outcome].Remedy;

        /// <summary>Whether content came, now or unchanged from before.</summary>
        public bool IsSuccess => outcome is FetchOutcome.Fetched or FetchOutcome.NotModified;
    }
}
