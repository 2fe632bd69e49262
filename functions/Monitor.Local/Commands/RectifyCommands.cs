using System.CommandLine;
using System.Globalization;
using Monitor.Findings;
using Monitor.Local.Hosting;
using Monitor.Planning;
using Monitor.Reporting;
using Monitor.Runs;

namespace Monitor.Local.Commands;

/// <summary>`findings reply`, `decide`, `recheck` and `similar`: what bureaus and the office do about one finding, by hand.</summary>
internal static class RectifyCommands
{
    public static Command Reply()
    {
        var (id, city, storage) = (Id(), Options.CityFile(), Options.Storage());
        var kind = Word<ReplyKind>("--kind", "反馈类型");
        var (text, link, until, who) = (Text("--text", "说明"), Text("--link", "整改链接；“已整改”必填"), Until("申请豁免至"), By("单位"));
        var command = new Command("reply", "记录单位对一个问题的反馈；“已整改”的由 serve 优先复查") { id, kind, text, link, until, who, city, storage };
        command.Does(async (parsed, stop) =>
        {
            await using var host = await MonitorHost.StartKnownAsync(parsed.GetValue(city), parsed.GetValue(storage), stop);
            var reply = new FindingReply(parsed.GetRequiredValue(kind), parsed.GetValue(text) ?? "", parsed.GetValue(link), parsed.GetValue(until));
            return Tell(parsed.GetRequiredValue(id), await host.Get<ReplyToFinding>().HandleAsync(parsed.GetRequiredValue(id), parsed.GetRequiredValue(who), reply, stop));
        });
        return command;
    }

    public static Command Decide()
    {
        var (id, city, storage) = (Id(), Options.CityFile(), Options.Storage());
        var decision = Word<Ruling>("--decision", "决定");
        var (reason, until, who) = (Text("--reason", "理由；reword 时为新的问题描述"), Until("豁免至"), By("政务公开办"));
        var command = new Command("decide", "记录公开办对一个问题的决定") { id, decision, reason, until, who, city, storage };
        command.Does(async (parsed, stop) =>
        {
            await using var host = await MonitorHost.StartKnownAsync(parsed.GetValue(city), parsed.GetValue(storage), stop);
            var ruled = new FindingDecision(parsed.GetRequiredValue(decision), parsed.GetValue(reason) ?? "", parsed.GetValue(until));
            return Tell(parsed.GetRequiredValue(id), await host.Get<DecideFinding>().HandleAsync(parsed.GetRequiredValue(id), parsed.GetRequiredValue(who), ruled, stop));
        });
        return command;
    }

    public static Command Recheck()
    {
        var (city, storage) = (Options.CityFile(), Options.Storage());
        var ids = new Argument<string[]>("ID") { Description = "问题编号", Arity = ArgumentArity.OneOrMore };
        var command = new Command("recheck", "立即复查问题：只抓取有关网页，只判定有关任务") { ids, city, storage };
        command.Does(async (parsed, stop) =>
        {
            await using var host = await MonitorHost.StartKnownAsync(parsed.GetValue(city), parsed.GetValue(storage), stop);
            var (now, faults) = await host.Get<RecheckNow>().HandleAsync(await FoundAsync(host, parsed.GetRequiredValue(ids), stop), stop);
            foreach (var finding in now) Console.WriteLine($"{finding.Id}  {finding.Status.InChinese()}  {finding.Outcome.InChinese()}  {finding.Reason}");
            foreach (var (site, fault) in faults) await Console.Error.WriteLineAsync($"本系统出错：{site}：{fault.Message}");
            return faults.Count > 0 ? ExitStatus.Failed : ExitStatus.Done;
        });
        return command;
    }

    public static Command Similar()
    {
        var (id, city, storage) = (Id(), Options.CityFile(), Options.Storage());
        var command = new Command("similar", "举一反三：同一单位网站上其他地方的同类问题") { id, city, storage };
        command.Does(async (parsed, stop) =>
        {
            await using var host = await MonitorHost.StartKnownAsync(parsed.GetValue(city), parsed.GetValue(storage), stop);
            var faults = await host.Get<SweepSimilar>().HandleAsync(parsed.GetRequiredValue(id), stop) ?? throw Unknown(parsed.GetRequiredValue(id));
            Console.WriteLine(TextTable.Write(["问题编号", "栏目", "对象", "说明", "链接"],
                [.. faults.Select(fault => (IReadOnlyList<string>)[fault.Finding ?? "（供自查）", fault.Section ?? "", fault.Subject, fault.Reason, fault.Url ?? ""])], widest: 80));
            return ExitStatus.Done;
        });
        return command;
    }

    private static async Task<List<Finding>> FoundAsync(MonitorHost host, IEnumerable<string> ids, CancellationToken stop)
    {
        var (found, errors) = (new List<Finding>(), new List<PlanError>());
        foreach (var id in ids.Distinct())
            if (await host.Get<IFindingStore>().FindAsync(id, stop) is { } finding) found.Add(finding);
            else errors.AddRange(Unknown(id).Errors);
        return errors.Count == 0 ? found : throw new InputException(errors);
    }

    private static int Tell(string id, Rectified? done)
    {
        switch (done)
        {
            case null: throw Unknown(id);
            case Rectified.Refused refused: throw new InputException([new(id, 0, refused.Why)]);
            default:
                Console.WriteLine($"{id}  {done.Finding!.Status.InChinese()}{(done is Rectified.Unchanged ? "（与此前相同）" : "")}");
                return ExitStatus.Done;
        }
    }

    private static InputException Unknown(string id) => new([new(id, 0, "没有这个编号的问题")]);

    private static Argument<string> Id() => new("ID") { Description = "问题编号" };

    private static Option<string?> Text(string name, string what) => new(name) { Description = what, HelpName = "TEXT" };

    private static Option<string> By(string usual) => new("--by") { Description = "经办人，记入问题经过", HelpName = "NAME", DefaultValueFactory = _ => usual };

    private static Option<T> Word<T>(string name, string what) where T : struct, Enum => new(name)
    {
        Description = $"{what}：{string.Join('、', Enum.GetNames<T>().Select(value => value.ToLowerInvariant()))}",
        Required = true,
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            if (!text.All(char.IsAsciiLetter) || !Enum.TryParse<T>(text, ignoreCase: true, out var value)) result.AddError($"{name}：没有“{text}”；可用：{string.Join('、', Enum.GetNames<T>().Select(one => one.ToLowerInvariant()))}");
            return Enum.TryParse<T>(text, ignoreCase: true, out var parsed) ? parsed : default;
        },
    };

    private static Option<DateOnly?> Until(string what) => new("--until")
    {
        Description = $"{what}，如 2026-06-30",
        HelpName = "DAY",
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"--until：{text}：日期应写作 2026-06-30");
            return null;
        },
    };
}
