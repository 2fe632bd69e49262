using System.Diagnostics;
using System.Globalization;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Monitor.Local.Hosting;

/// <summary>
/// Where this process sends its traces and metrics: `MONITOR_TELEMETRY=console` writes a line a step to stderr and the sums at the end,
/// `MONITOR_TELEMETRY=otlp` or the usual `OTEL_EXPORTER_OTLP_ENDPOINT` sends them to a collector. Nothing by default.
/// </summary>
internal sealed class LocalTelemetry : IDisposable
{
    private readonly TracerProvider? traces;
    private readonly MeterProvider? metrics;

    private LocalTelemetry(TracerProvider? traces, MeterProvider? metrics) => (this.traces, this.metrics) = (traces, metrics);

    public static LocalTelemetry Start()
    {
        var wanted = Environment.GetEnvironmentVariable("MONITOR_TELEMETRY");
        var console = string.Equals(wanted, "console", StringComparison.OrdinalIgnoreCase);
        var otlp = string.Equals(wanted, "otlp", StringComparison.OrdinalIgnoreCase) || Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 };
        if (!console && !otlp) return new(null, null);
        var (traces, metrics) = (Sdk.CreateTracerProviderBuilder().AddSource(Telemetry.Name), Sdk.CreateMeterProviderBuilder().AddMeter(Telemetry.Name));
        if (console) (traces, metrics) = (traces.AddProcessor(new SimpleActivityExportProcessor(new StepLines())), metrics.AddReader(new BaseExportingMetricReader(new SumLines())));
        if (otlp) (traces, metrics) = (traces.AddOtlpExporter(), metrics.AddOtlpExporter());
        return new(traces.Build(), metrics.Build());
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }

    private sealed class StepLines : BaseExporter<Activity>
    {
        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (var step in batch)
                Console.Error.WriteLine($"{step.StartTimeUtc:HH:mm:ss.fff} {step.DisplayName} {step.Duration.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture)} ms {string.Join(' ', step.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}");
            return ExportResult.Success;
        }
    }

    private sealed class SumLines : BaseExporter<Metric>
    {
        public override ExportResult Export(in Batch<Metric> batch)
        {
            foreach (var metric in batch)
                foreach (ref readonly var point in metric.GetMetricPoints()) Console.Error.WriteLine($"{metric.Name} {TagsOf(point)} {ValueOf(metric, point)}");
            return ExportResult.Success;
        }

        private static string TagsOf(in MetricPoint point)
        {
            var tags = new List<string>();
            foreach (var tag in point.Tags) tags.Add($"{tag.Key}={tag.Value}");
            return string.Join(' ', tags);
        }

        private static string ValueOf(Metric metric, in MetricPoint point) => metric.MetricType == MetricType.Histogram
            ? string.Create(CultureInfo.InvariantCulture, $"{point.GetHistogramCount()} times, {point.GetHistogramSum():0.000} {metric.Unit}")
            : point.GetSumLong().ToString(CultureInfo.InvariantCulture);
    }
}
