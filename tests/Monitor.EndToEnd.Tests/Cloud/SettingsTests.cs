using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Monitor.Functions;
using Monitor.Runs.Delivery;
using Monitor.Serving;

namespace Monitor.EndToEnd.Tests.Cloud;

/// <summary>Every setting of the app: read by the code, set by the Bicep files, written in local.settings.json and told in infra/README.md, in all or in none.</summary>
public sealed partial class SettingsTests
{
    /// <summary>The host's own, or of one place only: a connection string is for Azurite, an identity for Azure.</summary>
    private static readonly string[] LocalOnly = ["MonitorStorage"], OfTheHost = ["AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME", "AzureWebJobsDisableHomepage"];

    private static readonly string[] Sections = ["Serving", "Mail", "Webhook"];

    /// <summary>Settings that the code has a default for.</summary>
    private static readonly IReadOnlyList<string> OfOptions = [.. new[] { typeof(ServingOptions), typeof(MailOptions), typeof(WebhookOptions) }.Zip(Sections, (type, section) => type.GetProperties().Select(option => $"{section}__{option.Name}")).SelectMany(names => names)];

    [Fact]
    public void What_is_set_locally_is_set_on_Azure()
    {
        var bicep = SetByBicep();

        Assert.All(Local().Except(LocalOnly).Except(OfTheHost), setting => Assert.Contains(setting, bicep));
    }

    [Fact]
    public void What_Azure_sets_for_the_product_is_set_locally_or_has_a_default_in_the_code()
    {
        Assert.All(SetByBicep().Where(IsOurs).Except(OfOptions), setting => Assert.Contains(setting.Split("__")[0], Local()));
    }

    [Fact]
    public void What_is_set_anywhere_is_told_in_the_readme()
    {
        var told = Told().ToList();

        Assert.All(SetByBicep().Where(IsOurs).Concat(Local().Where(IsOurs)).Distinct(), setting => Assert.Contains(setting, told));
    }

    [Fact]
    public void What_the_readme_tells_is_set() =>
        Assert.All(Told(), setting => Assert.Contains(setting, SetByBicep().Concat(Local()).Concat(OfOptions)));

    [Fact]
    public void What_the_code_reads_is_set_everywhere()
    {
        var read = typeof(ApiTriggers).Assembly.GetType("Monitor.Functions.Settings")!.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => ((string)field.GetRawConstantValue()!).Trim('%')).ToList();

        Assert.True(read.Count > 8);
        Assert.All(read, setting => Assert.Contains(setting, Local()));
        Assert.All(read, setting => Assert.Contains(SetByBicep(), set => set.Split("__")[0] == setting));
    }

    [Fact]
    public void Grouped_settings_of_the_Bicep_files_are_options_of_the_code() =>
        Assert.All(SetByBicep().Where(setting => Sections.Contains(setting.Split("__")[0])), setting => Assert.Contains(setting, OfOptions));

    [Fact]
    public void A_visit_ends_by_itself_before_the_host_ends_it()
    {
        var limit = TimeSpan.Parse((string)JsonNode.Parse(File.ReadAllText(Project.File("host.json")))!["functionTimeout"]!, CultureInfo.InvariantCulture);
        var longest = (TimeSpan)typeof(ApiTriggers).Assembly.GetType("Monitor.Functions.Settings")!.GetField("LongestVisit")!.GetValue(null)!;

        Assert.True(longest + TimeSpan.FromMinutes(4) <= limit);
        Assert.True(longest >= new Planning.CrawlRules().Budget);
    }

    [Fact]
    public void Every_number_of_host_json_has_its_reason_in_the_readme()
    {
        var told = File.ReadAllText(Project.File("infra/README.md")).Split("## host.json")[1].Split("\n## ")[0];
        var extensions = JsonNode.Parse(File.ReadAllText(Project.File("host.json")))!["extensions"]!.AsObject();

        Assert.All(extensions.SelectMany(extension => extension.Value!.AsObject()), setting => Assert.Matches($"[`.]{setting.Key}`", told));
        Assert.Contains($"{(int)extensions["queues"]!["batchSize"]!}, {(int)extensions["queues"]!["newBatchThreshold"]!} |", told, StringComparison.Ordinal);
    }

    private static bool IsOurs(string setting) => !setting.StartsWith("AzureWebJobs", StringComparison.Ordinal) && char.IsAsciiLetterLower(setting[1]);

    private static List<string> Local() => [.. JsonNode.Parse(File.ReadAllText(Project.File("functions/Monitor.Functions/local.settings.json")))!["Values"]!.AsObject().Select(setting => setting.Key)];

    /// <summary>Keys of the app's settings objects.</summary>
    private static List<string> SetByBicep() =>
        [.. new[] { "infra/main.bicep", "infra/modules/app.bicep" }.SelectMany(file => Setting.Matches(File.ReadAllText(Project.File(file)))).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>Names in the first column of the table of settings.</summary>
    private static IEnumerable<string> Told()
    {
        var section = File.ReadAllText(Project.File("infra/README.md")).Split("## Settings")[1].Split("\n## ")[0];
        foreach (var row in section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)))
        {
            var before = "";
            foreach (Match name in Quoted.Matches(row.Split('|')[1]))
            {
                var text = name.Groups[1].Value;
                // `MonitorStorage__queueServiceUri`, `__credential`: the second stands for the first's group
                yield return text.StartsWith("__", StringComparison.Ordinal) ? before.Split("__")[0] + text : text;
                if (!text.StartsWith("__", StringComparison.Ordinal)) before = text;
            }
        }
    }

    [GeneratedRegex(@"^\s+((?:[A-Z][A-Za-z]+(?:__[A-Za-z]+)?)|(?:[A-Z]+(?:_[A-Z]+)+)): ", RegexOptions.Multiline)]
    private static partial Regex Setting { get; }

    [GeneratedRegex("`([A-Za-z_]+)`")]
    private static partial Regex Quoted { get; }
}
