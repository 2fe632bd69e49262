using System.CommandLine;
using System.Text.RegularExpressions;
using Monitor.Local.Hosting;
using Monitor.Planning;
using Monitor.Serving;

namespace Monitor.Local.Commands;

/// <summary>`token create|list|revoke`: what people and programs sign in with. A token is shown once; only its hash is stored.</summary>
internal static partial class TokenCommand
{
    private const int LongestName = 80, MostDays = 730;

    public static Command Create() => new("token", "发放、列出或撤销访问令牌（看板登录和接口调用使用）") { CreateToken(), List(), Revoke() };

    private static Command CreateToken()
    {
        var (storage, city) = (Options.Storage(), Options.CityFile());
        var role = new Option<string>("--role") { Description = "身份：office（公开办）、bureau（单位）、reader（读者）", HelpName = "ROLE", Required = true };
        var bureau = new Option<string?>("--bureau") { Description = "单位令牌所属的单位", HelpName = "ID" };
        var name = new Option<string?>("--name") { Description = "持有人，记入操作记录；默认为身份或单位", HelpName = "NAME" };
        var days = new Option<int>("--days") { Description = $"有效天数，1 到 {MostDays}", HelpName = "N", DefaultValueFactory = _ => 365 };
        var command = new Command("create", "发放一个令牌；令牌只显示这一次") { role, bureau, name, days, city, storage };
        command.Does(async (parsed, stop) =>
        {
            var (asked, owner, lifetime) = (parsed.GetRequiredValue(role), parsed.GetValue(bureau), parsed.GetValue(days));
            var holder = (parsed.GetValue(name) ?? owner ?? asked).Trim();
            var known = parsed.GetValue(city) is { } file ? InputFiles.ReadCity(file) : null;
            ThrowIfAny([.. Errors(asked, owner, holder, lifetime, known)]);
            await using var host = await StorageHost.StartAsync(parsed.GetValue(storage), stop, filled: false);
            var clock = TimeProvider.System;
            var (stored, text) = ApiToken.Create(holder, Enum.Parse<Role>(asked, ignoreCase: true), owner, clock.GetUtcNow(), TimeSpan.FromDays(lifetime));
            await Audited(host, "token create", stored.Id, clock, () => host.Get<ITokenStore>().SaveAsync(stored, stop));
            await Console.Error.WriteLineAsync($"已发放令牌 {stored.Id}：{holder}，有效至 {stored.ExpiresAt.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd}。请妥善保管，下面的内容不会再次显示：");
            Console.WriteLine(text);
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command List()
    {
        var storage = Options.Storage();
        var command = new Command("list", "列出全部令牌（不含令牌内容）") { storage };
        command.Does(async (parsed, stop) =>
        {
            await using var host = await StorageHost.StartAsync(parsed.GetValue(storage), stop, filled: false);
            var now = TimeProvider.System.GetUtcNow();
            await foreach (var token in host.Get<ITokenStore>().AllAsync(stop).OrderByDescending(token => token.CreatedAt)) Console.WriteLine(LineOf(token, now));
            return ExitStatus.Done;
        });
        return command;
    }

    private static Command Revoke()
    {
        var storage = Options.Storage();
        var id = new Argument<string>("ID") { Description = "令牌编号（token list 的第一列），或令牌本身" };
        var command = new Command("revoke", "撤销一个令牌；立即失效") { id, storage };
        command.Does(async (parsed, stop) =>
        {
            await using var host = await StorageHost.StartAsync(parsed.GetValue(storage), stop, filled: false);
            var (tokens, clock) = (host.Get<ITokenStore>(), TimeProvider.System);
            var asked = parsed.GetRequiredValue(id).Trim();
            var named = ApiToken.IdIn(asked) ?? asked;
            if (await tokens.FindAsync(named, stop) is not { } token)
            {
                await Console.Error.WriteLineAsync($"没有编号为 {named} 的令牌；全部令牌见 token list");
                return ExitStatus.WrongInput;
            }
            // Revoked twice keeps the first day
            if (token.RevokedAt is null) await Audited(host, "token revoke", token.Id, clock, () => tokens.SaveAsync(token with { RevokedAt = clock.GetUtcNow() }, stop));
            await Console.Error.WriteLineAsync($"令牌 {token.Id}（{token.Name}）已撤销");
            return ExitStatus.Done;
        });
        return command;
    }

    private static string LineOf(ApiToken token, DateTimeOffset now)
    {
        var state = token.RevokedAt is not null ? "已撤销" : token.ExpiresAt <= now ? "已过期" : "有效";
        return $"{token.Id}  {token.Role.ToString().ToLowerInvariant(),-6}  {state}  至 {token.ExpiresAt.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd}  {token.Bureau ?? "-"}  {token.Name}";
    }

    private static IEnumerable<PlanError> Errors(string role, string? bureau, string name, int days, City? city)
    {
        PlanError Wrong(string option, string message) => new(option, 0, message);
        if (role is not ("office" or "bureau" or "reader")) yield return Wrong("--role", $"没有身份“{role}”；可用的有：office、bureau、reader");
        if (role == "bureau" && bureau is null) yield return Wrong("--bureau", "单位令牌须写明单位");
        if (role != "bureau" && bureau is not null) yield return Wrong("--bureau", "只有单位令牌（--role bureau）写明单位");
        if (bureau is not null && !BureauId().IsMatch(bureau)) yield return Wrong("--bureau", "单位编号由小写字母、数字和连字符组成");
        else if (bureau is not null && city is not null && city.BureauOf(bureau) is null) yield return Wrong("--bureau", $"城市配置中没有单位“{bureau}”");
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl)) yield return Wrong("--name", $"持有人为1到{LongestName}字");
        if (days is < 1 or > MostDays) yield return Wrong("--days", $"有效天数为1到{MostDays}");
    }

    private static void ThrowIfAny(IReadOnlyList<PlanError> errors)
    {
        if (errors is not []) throw new InputException(errors);
    }

    /// <summary>By hand or over HTTP, a write is recorded.</summary>
    private static async Task Audited(StorageHost host, string action, string token, TimeProvider clock, Func<Task> write)
    {
        var entry = new AuditEntry(clock.GetUtcNow(), $"cli:{Environment.UserName}", Role.Office, null, action, token, null);
        await host.Get<IAuditLog>().SaveAsync(entry, CancellationToken.None);
        await write();
        await host.Get<IAuditLog>().SaveAsync(entry with { Status = ExitStatus.Done }, CancellationToken.None);
    }

    [GeneratedRegex("^[a-z0-9-]{1,40}$")]
    private static partial Regex BureauId();
}
