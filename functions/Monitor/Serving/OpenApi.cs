using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;

namespace Monitor.Serving;

/// <summary>An OpenAPI 3.1 document made from endpoint descriptions; schemas come from the wire format itself.</summary>
internal static partial class OpenApi
{
    private const string ProblemType = "application/problem+json";

    public static JsonObject Describe(IEnumerable<EndpointInfo> endpoints)
    {
        var api = endpoints.Where(info => info.Route.StartsWith("api/", StringComparison.Ordinal)).OrderBy(info => info.Route, StringComparer.Ordinal).ThenBy(info => info.Method, StringComparer.Ordinal).ToList();
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "政务公开监测接口", ["version"] = "1.0.0", ["description"] = "各单位政府信息公开问题、评分与整改清单。" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["paths"] = new JsonObject(api.GroupBy(info => info.Route).Select(route => KeyValuePair.Create("/" + route.Key, (JsonNode?)PathOf([.. route])))),
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject { ["Problem"] = SchemaOf(typeof(Problem)) },
                ["securitySchemes"] = new JsonObject { ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } },
            },
        };
    }

    private static JsonObject PathOf(IReadOnlyList<EndpointInfo> methods) =>
        new(methods.Select(info => KeyValuePair.Create(info.Method.ToLowerInvariant(), (JsonNode?)OperationOf(info))));

    private static JsonObject OperationOf(EndpointInfo info)
    {
        var operation = new JsonObject
        {
            ["operationId"] = OperationId(info),
            ["summary"] = info.Summary,
            ["description"] = $"所需身份：{RoleName(info.Access)}",
            ["parameters"] = new JsonArray([.. PathParameters(info), .. info.Query.Select(QueryParameterOf)]),
            ["responses"] = ResponsesOf(info),
            ["security"] = info.Access == Role.Anonymous ? new JsonArray() : new JsonArray(new JsonObject { ["bearer"] = new JsonArray() }),
        };
        if (info.Takes is { } body)
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { ["application/json"] = JsonContent(body) } };
        if (info.TakesFile)
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { [Downloads.Xlsx] = Binary(), [Downloads.Docx] = Binary(), ["text/csv"] = Binary() } };
        return operation;
    }

    private static JsonObject Binary() => new() { ["schema"] = new JsonObject { ["type"] = "string", ["format"] = "binary" } };

    private static string OperationId(EndpointInfo info) =>
        info.Method.ToLowerInvariant() + string.Concat(Words().Matches(info.Route[4..]).Select(word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]));

    private static string RoleName(Role role) => role switch { Role.Anonymous => "无需登录", Role.Reader => "读者", Role.Bureau => "单位", _ => "公开办" };

    private static IEnumerable<JsonNode> PathParameters(EndpointInfo info) => InBraces().Matches(info.Route).Select(found => new JsonObject
    {
        ["name"] = found.Groups[1].Value,
        ["in"] = "path",
        ["required"] = true,
        ["schema"] = new JsonObject { ["type"] = "string" },
    });

    private static JsonNode QueryParameterOf(QueryParameter parameter)
    {
        var schema = parameter.Form switch
        {
            ParameterForm.Day => new JsonObject { ["type"] = "string", ["format"] = "date" },
            ParameterForm.Period => new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}Q[1-4]$" },
            ParameterForm.Count => new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = 1000, ["default"] = 100 },
            ParameterForm.List => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["enum"] = Choices(parameter) } },
            _ when parameter.Choices is not [] => new JsonObject { ["type"] = "string", ["enum"] = Choices(parameter) },
            _ => new JsonObject { ["type"] = "string" },
        };
        var described = new JsonObject { ["name"] = parameter.Name, ["in"] = "query", ["description"] = parameter.Meaning, ["schema"] = schema };
        if (parameter.Form == ParameterForm.List) (described["style"], described["explode"]) = ("form", false);
        return described;
    }

    private static JsonArray Choices(QueryParameter parameter) => [.. parameter.Choices.Select(choice => (JsonNode)choice)];

    private static JsonObject ResponsesOf(EndpointInfo info)
    {
        var content = new JsonObject();
        foreach (var media in info.Produces)
            content[media] = media == "application/json" && info.Answer is { } answer ? JsonContent(answer) : new JsonObject();
        var responses = new JsonObject { [$"{info.Success}"] = new JsonObject { ["description"] = "成功", ["content"] = content } };
        if (info.Method == "GET") responses["304"] = new JsonObject { ["description"] = "与 If-None-Match 所列相同，未变" };
        responses["default"] = new JsonObject
        {
            ["description"] = "问题文档（RFC 9457）",
            ["content"] = new JsonObject { [ProblemType] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" } } },
        };
        return responses;
    }

    private static JsonObject JsonContent(Type type)
    {
        var content = new JsonObject { ["schema"] = SchemaOf(type) };
        if (Examples.Of(type) is { } example) content["example"] = example;
        return content;
    }

    private static JsonNode SchemaOf(Type type) => ApiJson.Wire.Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex InBraces();

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Words();
}
