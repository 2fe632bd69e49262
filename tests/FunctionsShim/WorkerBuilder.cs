using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder
{
    public static class FunctionsApplication
    {
        public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
    }

    public sealed class FunctionsApplicationBuilder(string[] args)
    {
        private readonly HostApplicationBuilder host = Host.CreateApplicationBuilder(args);

        public IServiceCollection Services => host.Services;
        public IConfigurationManager Configuration => host.Configuration;

        public IHost Build() => host.Build();
    }
}

namespace Microsoft.Extensions.Hosting
{
    public static class FunctionsWebApplication
    {
        public static global::Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this global::Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilder builder) => builder;
    }
}

namespace Microsoft.Azure.Functions.Worker.OpenTelemetry
{
    public static class ConfigureFunctionsOpenTelemetry
    {
        public static global::OpenTelemetry.IOpenTelemetryBuilder UseFunctionsWorkerDefaults(this global::OpenTelemetry.IOpenTelemetryBuilder builder) => builder;
    }
}
