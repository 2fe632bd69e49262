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

    private static readonly string Cookie = new('a', 48), Token = $"form-token={Cookie}";

    private static readonly string[] Bodies =
    [
        "", "null", "[]", "{", "{}", "0", "\"x\"", "{\"decision\":1}", "{\"decision\":null,\"reason\":null}", "{\"kind\":\"rectified\",\"link\":\"http://\"}", "{\"kind\":\"appeal\",\"text\":\"\\u0000\"}",
        "{\"bureaus\":[null]}", "{\"bureaus\":[\"\"],\"period\":\"9999Q9\"}", "{\"bureaus\":{}}", "{\"accept\":[null],\"reason\":\"x\"}", "{\"decision\":\"exempt\",\"reason\":\"x\",\"until\":\"0001-01-01\"}",
        "{\"decision\":\"exempt\",\"reason\":\"x\",\"until\":\"9999-12-31\"}", "{\"finding\":null,\"decision\":\"accept\"}", "{\"period\":\"0001Q1\"}", "{\"period\":\"9999Q4\"}", $"{{\"reason\":\"{new string('a', 70_000)}\"}}",
        new string('[', 2000), $"bureau=x&period=2026Q1&{Token}", $"decision=dismiss&reason=%00&{Token}", $"finding=&decision=accept&{Token}", $"back=//x&token=mon_&{Token}", $"--b\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n{Cookie}\r\n--b\r\nContent-Disposition: form-data; name=\"report\"; filename=\"../../x\"\r\n\r\nPK\u0003\u0004\r\n--b--\r\n",
    ];

    private static readonly string?[] Types = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "multipart/form-data", "text/plain", null];

    [Fact]
    public async Task No_posted_body_brings_an_endpoint_down()
    {
        await using var host = await ServingHost.StartAsync(options => (options.LoopbackIsOffice, options.WritesPerMinute) = (true, int.MaxValue));
        var failed = new List<string>();
        foreach (var endpoint in host.Service<Door>().Endpoints.Where(endpoint => endpoint.Info.Method == "POST"))
            foreach (var body in Bodies)
                foreach (var type in Types)
                {
                    var path = "/" + endpoint.Info.Route.Replace("{id}", SampleCity.Findings[0].Id, StringComparison.Ordinal).Replace("{number}", Uri.EscapeDataString(SampleCity.List.Number), StringComparison.Ordinal).Replace("{period}", "2026Q1", StringComparison.Ordinal);
                    using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body)) };
                    if (type is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
                    request.Headers.Add("Cookie", Token);
                    using var answer = await host.Http.SendAsync(request);
                    if ((int)answer.StatusCode >= 500) failed.Add($"{(int)answer.StatusCode} {endpoint.Info.Route} {type} {body[..Math.Min(60, body.Length)]}");
                }

        Assert.Empty(failed);
    }
}
