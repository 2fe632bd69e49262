using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Monitor.Local.Hosting;

/// <summary>Logs go to stderr, warnings and worse unless `MONITOR_LOG` names another level.</summary>
internal static class Logs
{
    public static ILoggingBuilder ToStderr(this ILoggingBuilder log)
    {
        var level = Enum.TryParse<LogLevel>(Environment.GetEnvironmentVariable("MONITOR_LOG"), ignoreCase: true, out var asked) ? asked : LogLevel.Warning;
        return log.ClearProviders().SetMinimumLevel(level)
            .AddSimpleConsole(line => (line.SingleLine, line.ColorBehavior) = (true, LoggerColorBehavior.Disabled))
            .Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    private static ILoggingBuilder Configure<T>(this ILoggingBuilder log, Action<T> set) where T : class
    {
        Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.Configure(log.Services, set);
        return log;
    }
}
