using System.Globalization;
using System.Text;
using Monitor.Local.Demo.Content;
using Monitor.Local.Demo.Families;

namespace Monitor.Local.Demo;

/// <summary>Writes the demo's city file and plans.</summary>
internal static class DemoFiles
{
    /// <summary>Bureaus of the same organ-id platform share a host.</summary>
    public static string HostOf(BureauFacts bureau) => bureau.Organ.Length > 0 ? "shared" : bureau.Id;

    public static string Write(string folder, IReadOnlyList<BureauFacts> bureaus, DemoHosts hosts, IReadOnlyDictionary<string, CmsFamily> families)
    {
        Directory.CreateDirectory(Path.Combine(folder, "plans"));
        File.WriteAllText(Path.Combine(folder, "plans", "city-2026.yaml"), DemoData.Named("city-2026.data.yaml"));
        foreach (var bureau in bureaus.Where(HasPlan))
            File.WriteAllText(PlanPath(folder, bureau), DemoData.Named($"{bureau.Id}-2026.data.yaml"));
        var city = Path.Combine(folder, "city.yaml");
        File.WriteAllText(city, Text(bureaus, hosts, families));
        return city;
    }

    private static string Text(IReadOnlyList<BureauFacts> bureaus, DemoHosts hosts, IReadOnlyDictionary<string, CmsFamily> families)
    {
        var text = new StringBuilder("""
            city: 示例市
            office: { name: 示例市政务公开办公室, email: zwgk@example.invalid }
            national: true
            indicators: default
            plans: [plans/city-2026.yaml]
            crawl:
              delay: 1ms
              concurrency: 8
              pages: 2000
              budget: 2m
              render: never
              confirmAfter: 0s
              allowPrivateNetworks: true
            bureaus:

            """);
        foreach (var bureau in bureaus)
        {
            var root = hosts[HostOf(bureau)] + (families.GetValueOrDefault(bureau.Id)?.Root ?? "/");
            text.Append(CultureInfo.InvariantCulture, $"  - id: {bureau.Id}\n    name: {bureau.Name}\n    aliases: [{bureau.Short}]\n    class: {bureau.Class}\n");
            if (HasPlan(bureau)) text.Append(CultureInfo.InvariantCulture, $"    plans: [plans/{bureau.Id}-2026.yaml]\n");
            if (bureau.Email.Length > 0) text.Append(CultureInfo.InvariantCulture, $"    contact: {{ email: {bureau.Email} }}\n");
            text.Append(CultureInfo.InvariantCulture, $"    sites:\n      - url: {root}\n");
            if (families.GetValueOrDefault(bureau.Id)?.Linked is { } linked)
                text.Append(CultureInfo.InvariantCulture, $"        also: [{hosts[CmsFamilies.Portal]}{linked.Root}]\n");
        }
        return text.ToString();
    }

    private static bool HasPlan(BureauFacts bureau) =>
        typeof(DemoFiles).Assembly.GetManifestResourceNames().Any(name => name.EndsWith($".{bureau.Id}-2026.data.yaml", StringComparison.Ordinal));

    private static string PlanPath(string folder, BureauFacts bureau) => Path.Combine(folder, "plans", $"{bureau.Id}-2026.yaml");
}
