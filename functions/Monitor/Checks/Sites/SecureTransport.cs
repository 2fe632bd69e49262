using Monitor.Checks.Reading;
using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Sites;

/// <summary>The site offers https with a certificate that holds and does not expire soon.</summary>
public sealed class SecureTransport : ICheck
{
    public CheckInfo Info { get; } = new("secure-transport", "Site", "网站支持 HTTPS，证书有效且不即将到期", "默认检查项，提示期限可由主管部门调整",
        "启用 HTTPS，及时更换证书", NeedsSection: false,
        new CheckParameter("warn", ParameterKind.Duration, "证书到期前多久提示，默认 30 days"))
    { NeedsNoPage = true };

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var warn = duty.With.Limit("warn") ?? new(30, TimeUnit.Days);
        var facts = site.Snapshots.SelectMany(snapshot => snapshot.Tls).DistinctBy(fact => (fact.Host, fact.Port)).ToList();
        return facts.Count == 0 ? [Verdict.Unclear("site", "本次未检查 HTTPS，请人工核查")] : facts.Select((fact, index) => Judge(index == 0 ? "site" : $"https://{fact.Host}:{fact.Port}/", fact, warn, site));
    }

    private static Verdict Judge(string subject, TlsFact fact, TimeLimit warn, JudgedSite site)
    {
        var evidence = new Evidence($"https://{fact.Host}{(fact.Port == 443 ? "" : $":{fact.Port}")}/", null, site.Snapshots[0].TakenAt, fact.Fault);
        if (fact.Outcome == FetchOutcome.Fetched && fact.NotAfter is { } end)
            return end < site.Today ? Verdict.Missed(subject, $"{fact.Host} 的证书已于{end.InChinese()}过期，请立即更换", evidence)
                : warn.LastDay(site.Today, site.Calendar) >= end ? Verdict.Missed(subject, $"{fact.Host} 的证书将于{end.InChinese()}到期，请及时更换", evidence)
                : Verdict.Met(subject, $"{fact.Host} 支持 HTTPS，证书有效至{end.InChinese()}", evidence);
        return fact.Outcome switch
        {
            FetchOutcome.Fetched => Verdict.Met(subject, $"{fact.Host} 支持 HTTPS", evidence),
            FetchOutcome.TlsFault => Verdict.Missed(subject, $"{fact.Host} 的证书无效：{fact.Fault ?? "未通过验证"}，请更换", evidence),
            FetchOutcome.ConnectFault => Verdict.Missed(subject, $"{fact.Host} 未提供 HTTPS 访问", evidence),
            _ => Verdict.Unclear(subject, $"{fact.Host} 的 HTTPS 未能检查（{fact.Outcome.Sentence}），请人工核查", evidence),
        };
    }
}
