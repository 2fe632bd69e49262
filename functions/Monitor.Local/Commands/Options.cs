using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Monitor.Planning;
using Monitor.Storage;

namespace Monitor.Local.Commands;

/// <summary>Options that several commands share. Each command takes its own instance.</summary>
internal static class Options
{
    public static Argument<FileInfo> City() => new Argument<FileInfo>("CITY.yaml") { Description = "城市配置文件" };

    /// <summary>The city file of commands that also work on what is stored without one.</summary>
    public static Option<FileInfo?> CityFile() => new("--city") { Description = "城市配置文件" };

    public static Option<DateOnly?> AsOf() => new("--as-of")
    {
        Description = "判定所依据的“今天”，如 2026-04-10；默认为北京时间当日",
        HelpName = "DAY",
        CustomParser = result => Parsed<DateOnly>(result, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null, "日期应写作 2026-04-10"),
    };

    public static Option<Quarter?> Period() => new("--period")
    {
        Description = "所属季度，如 2026Q1；默认为 --as-of 所在季度",
        HelpName = "2026Q1",
        CustomParser = result => Parsed<Quarter>(result, text => Quarter.TryParse(text, out var quarter) ? quarter : null, "季度应写作 2026Q1"),
    };

    public static Option<string[]> Bureau() => new("--bureau") { Description = "只处理该部门（可多次给出）", HelpName = "ID" };

    public static Option<DirectoryInfo> Out() => new("--out") { Description = "结果写入的目录", HelpName = "DIR", DefaultValueFactory = _ => new("out") };

    public static Option<string?> Storage()
    {
        var storage = new Option<string?>("--storage")
        {
            Description = "存储：连接字符串、账户地址或 UseDevelopmentStorage=true；默认在 .monitor/ 中自行启动 Azurite",
            HelpName = "CONN",
        };
        storage.Validators.Add(given =>
        {
            try { if (given.GetValueOrDefault<string?>() is { } text) StorageAccount.Open(text); }
            catch (FormatException wrong) { given.AddError(wrong.Message); }
        });
        return storage;
    }

    public static Option<int> Port() => new("--port") { Description = "监听的本机端口；0 为自动选择", HelpName = "P", DefaultValueFactory = _ => 5080 };

    private static T? Parsed<T>(ArgumentResult result, Func<string, T?> parse, string how) where T : struct
    {
        var text = result.Tokens.Single().Value;
        var value = parse(text);
        if (value is null) result.AddError($"{result.Argument.Name}：{text}：{how}");
        return value;
    }
}
