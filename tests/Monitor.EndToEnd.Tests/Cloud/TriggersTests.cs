using System.Reflection;
using System.Text.Json.Nodes;
using Cronos;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Monitor.Dashboard;
using Monitor.Functions;
using Monitor.Runs.Timers;
using Monitor.Serving;

namespace Monitor.EndToEnd.Tests.Cloud;

/// <summary>On the shim: names, routes and settings of the triggers. That the Functions host loads them, only the Functions host can show.</summary>
public sealed class TriggersTests
{
    private static readonly IReadOnlyList<MethodInfo> Triggers =
        [.. typeof(ApiTriggers).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)];

    [Fact]
    public void Every_endpoint_has_its_trigger_and_every_trigger_its_endpoint()
    {
        var endpoints = new[] { typeof(Door).Assembly, typeof(DashboardComposition).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsInterface: false, IsAbstract: false } && type.IsAssignableTo(typeof(IEndpoint)))
            .Select(type => (type.Name, Info: InfoOf(type))).Select(endpoint => $"{endpoint.Name} {endpoint.Info.Method} {endpoint.Info.Route}");

        var triggers = Triggers.Select(method => (method.Name, Http: HttpOf(method))).Where(trigger => trigger.Http is not null)
            .Select(trigger => $"{trigger.Name[..^"Async".Length]} {trigger.Http!.Methods.Single().ToUpperInvariant()} {trigger.Http.Route}");

        Assert.Equal(endpoints.Order(StringComparer.Ordinal), triggers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Function_names_are_unique()
    {
        var names = Triggers.Select(method => method.GetCustomAttribute<FunctionAttribute>()!.Name).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Http_triggers_answer_with_what_the_worker_executes() =>
        Assert.All(Triggers.Where(method => HttpOf(method) is not null), method => Assert.Equal(typeof(Task<IActionResult>), method.ReturnType));

    [Theory]
    [InlineData("StartRunSchedule", Schedules.StartRun)]
    [InlineData("SendIssueListsSchedule", Schedules.SendIssueLists)]
    [InlineData("CloseQuarterSchedule", Schedules.CloseQuarter)]
    [InlineData("RetryUnreadSchedule", Schedules.RetryUnread)]
    [InlineData("SendRemindersSchedule", Schedules.SendReminders)]
    [InlineData("LookBackSchedule", Schedules.LookBack)]
    [InlineData("SweepEvidenceSchedule", Schedules.SweepEvidence)]
    public void Schedules_in_UTC_fire_when_those_of_the_local_host_do(string setting, string local)
    {
        var utc = CronExpression.Parse(LocalSettings()[setting]!.GetValue<string>(), CronFormat.IncludeSeconds);
        var (from, to) = (new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));

        var expected = CronExpression.Parse(local).GetOccurrences(from, to, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).Select(at => at.UtcDateTime);

        Assert.Equal(expected, utc.GetOccurrences(from, to, TimeZoneInfo.Utc).Select(at => at.UtcDateTime));
    }

    [Fact]
    public void Schedules_named_by_triggers_are_set_locally() => Assert.All(
        Triggers.SelectMany(method => method.GetParameters()).Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>()).OfType<TimerTriggerAttribute>(),
        timer => Assert.NotNull(LocalSettings()[timer.Schedule.Trim('%')]));

    [Fact]
    public void The_host_routes_from_its_root_and_expects_base64_messages()
    {
        var extensions = JsonNode.Parse(File.ReadAllText(Project.File("host.json")))!["extensions"]!;

        Assert.Equal("", (string?)extensions["http"]!["routePrefix"]);
        Assert.Equal(("base64", 5), ((string?)extensions["queues"]!["messageEncoding"], (int)extensions["queues"]!["maxDequeueCount"]!));
    }

    private static JsonObject LocalSettings() => JsonNode.Parse(File.ReadAllText(Project.File("functions/Monitor.Functions/local.settings.json")))!["Values"]!.AsObject();

    private static HttpTriggerAttribute? HttpOf(MethodInfo method) => method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>().FirstOrDefault();

    /// <summary>The description needs none of the endpoint's stores.</summary>
    private static EndpointInfo InfoOf(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return ((IEndpoint)constructor.Invoke([.. constructor.GetParameters().Select(object? (_) => null)])).Info;
    }
}
