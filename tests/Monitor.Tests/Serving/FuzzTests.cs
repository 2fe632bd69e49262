using Monitor.Serving;
using Monitor.Tests.Serving.Sample;

namespace Monitor.Tests.Serving;

public sealed class FuzzTests
{
    private static readonly string[] Nasty =
    [
        "", "0", "-1", "999999999999999999999", "1e9", "null", "true", "%00", "%FF%FE", "%F0%9F%98%80", "'", "\"", "' or 1=1 --", "../../../etc/passwd", "..%2f..%2f", "<script>", "{}", "[]", "2026Q1", "2026-02-30",
        "latest", "9999Q4", "0000Q1", "%E3%80%94", "a,b,,c", "open,", ",", "%0d%0aSet-Cookie:x=1", "con.xlsx", ".xlsx", ".svg", "%", "%zz", "＝1+1", new('a', 3000),
    ];

    [Fact]
    public async Task No_parameter_and_no_path_brings_an_endpoint_down()
    {
        await using var host = await ServingHost.StartAsync(options => (options.LoopbackIsOffice, options.ReadsPerMinute) = (true, int.MaxValue));
        var failed = new List<string>();
        foreach (var path in host.Service<Door>().Endpoints.Where(endpoint => endpoint.Info.Method == "GET").SelectMany(Paths))
        {
            using var answer = await host.Http.GetAsync(path);
            if ((int)answer.StatusCode >= 500) failed.Add($"{(int)answer.StatusCode} {path[..Math.Min(120, path.Length)]}");
        }

        Assert.Empty(failed);
    }

    private static IEnumerable<string> Paths(IEndpoint endpoint)
    {
        var route = "/" + endpoint.Info.Route;
        foreach (var value in Nasty)
        {
            if (route.Contains('{', StringComparison.Ordinal)) yield return System.Text.RegularExpressions.Regex.Replace(route, @"\{\w+\}", value.Replace("%", value is "%" or "%zz" ? "%25" : "%", StringComparison.Ordinal));
            else foreach (var parameter in endpoint.Info.Query) yield return $"{route}?{parameter.Name}={value}";
        }
    }
}
