using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
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

var city = CityReader.Read(Path.Combine(AppContext.BaseDirectory, builder.Configuration[Settings.City] ?? "city/city.yaml"), CheckCatalog.Default.Vocabulary, TimeProvider.System.ShanghaiDay.Year);
builder.Services.AddMonitor(city)
    .AddMonitorStorage(builder.Configuration[$"{Settings.Storage}:accountUri"] ?? builder.Configuration[Settings.Storage] ?? "UseDevelopmentStorage=true")
    .AddServing(builder.Configuration.GetSection("Serving").Bind).AddDashboard();

builder.Build().Run();
