using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Monitor;
using Monitor.Checks;
using Monitor.Dashboard;
using Monitor.Functions;
using Monitor.Planning;
using Monitor.Serving;
using Monitor.Storage;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();

var city = CityReader.Read(Path.Combine(AppContext.BaseDirectory, builder.Configuration[Settings.City] ?? "city/city.yaml"), CheckCatalog.Default.Vocabulary, TimeProvider.System.ShanghaiDay.Year)
    .WithVisitsUpTo(Settings.LongestVisit);
builder.Services.AddMonitor(city)
    .AddMonitorStorage(builder.Configuration[$"{Settings.Storage}:accountUri"] ?? builder.Configuration[Settings.Storage] ?? "UseDevelopmentStorage=true")
    .AddServing().AddDashboard();

var telemetry = builder.Services.AddOpenTelemetry().WithTracing(traces => traces.AddSource(Telemetry.Name)).WithMetrics(metrics => metrics.AddMeter(Telemetry.Name));
telemetry.UseFunctionsWorkerDefaults();
// The component takes no keys: local authentication is off, the app's identity sends
if (builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 })
    telemetry.UseAzureMonitorExporter(monitor => (monitor.Credential, monitor.SamplingRatio) = (new DefaultAzureCredential(), builder.Configuration.GetValue(Settings.TraceShare, 0.1f)));

builder.Build().Run();
