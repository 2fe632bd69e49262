using System.Collections.Frozen;
using System.Security.Cryptography;
using Monitor.Serving;

namespace Monitor.Dashboard;

/// <summary>`GET assets/{file}`: the stylesheet and the icon, from inside the assembly; a name with its hash may be kept for a year.</summary>
public sealed class AssetFiles : IEndpoint
{
    private static readonly FrozenDictionary<string, Reply> Files = Read();

    /// <summary>Address of the stylesheet; its hash changes with its content.</summary>
    public static string Stylesheet { get; } = $"assets/{Files.Keys.First(name => name.StartsWith("site.", StringComparison.Ordinal) && name.Length > "site.css".Length)}";

    public EndpointInfo Info { get; } = new("GET", Routes.Asset, Role.Anonymous, "样式与图标") { Produces = ["text/css", "image/svg+xml"] };

    public Task<Reply> AnswerAsync(Call call, CancellationToken stop) =>
        Task.FromResult(Files.GetValueOrDefault(call.Route("file")) ?? Reply.NotFound("没有这个文件。"));

    private static FrozenDictionary<string, Reply> Read()
    {
        var assembly = typeof(AssetFiles).Assembly;
        var files = new Dictionary<string, Reply>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Assets/", StringComparison.Ordinal)))
        {
            using var memory = new MemoryStream();
            using (var stream = assembly.GetManifestResourceStream(resource)!) stream.CopyTo(memory);
            var name = resource["Assets/".Length..];
            var reply = Reply.Bytes(memory.ToArray(), Path.GetExtension(name) == ".css" ? "text/css; charset=utf-8" : "image/svg+xml");
            files[name] = reply.With("Cache-Control", "public, max-age=3600");
            files[Hashed(name, memory.ToArray())] = reply.With("Cache-Control", "public, max-age=31536000, immutable");
        }
        return files.ToFrozenDictionary();
    }

    private static string Hashed(string name, byte[] content) =>
        $"{Path.GetFileNameWithoutExtension(name)}.{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 5))}{Path.GetExtension(name)}";
}
