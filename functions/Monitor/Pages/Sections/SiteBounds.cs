using System.Text.RegularExpressions;
using Monitor.Planning;

namespace Monitor.Pages.Sections;

/// <summary>Where a bureau's own site ends on a host that it shares: the path of its root, or the organ id in it.</summary>
internal sealed partial class SiteBounds(Bureau bureau)
{
    private readonly (Uri Root, string Prefix, string[] Ids)[] roots = [.. bureau.Sites.SelectMany(site => site.Roots).Select(root => (root, Prefix(root), Ids(root)))];

    /// <summary>Whether the address has a registered origin of this bureau.</summary>
    public bool IsRegistered(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && bureau.Sites.Any(site => site.Owns(address));

    /// <summary>Whether it is the bureau's own part of that host. A column the bureau links from its own body may lie outside.</summary>
    public bool Holds(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && Array.Exists(roots, root => Inside(root, address));

    /// <summary>The bureau's id in an address of a platform that bureaus share; null: its host is its own.</summary>
    public string? OrganOf(string url) =>
        Array.Exists(roots, root => root.Ids.Length > 0) && Uri.TryCreate(url, UriKind.Absolute, out var address) ? Ids(address).Intersect(roots.SelectMany(root => root.Ids)).FirstOrDefault() : null;

    private static bool Inside((Uri Root, string Prefix, string[] Ids) bound, Uri address)
    {
        if (!string.Equals(bound.Root.IdnHost, address.IdnHost, StringComparison.OrdinalIgnoreCase) || bound.Root.Port != address.Port) return false;
        if (bound.Prefix == "/" && bound.Ids.Length == 0) return true;
        if (bound.Prefix != "/" && address.AbsolutePath.StartsWith(bound.Prefix, StringComparison.OrdinalIgnoreCase) && bound.Root.Query.Length == 0) return true;
        return bound.Ids.Length > 0 && Ids(address).Intersect(bound.Ids).Any();
    }

    private static string Prefix(Uri root) => root.AbsolutePath[..(root.AbsolutePath.LastIndexOf('/') + 1)];

    private static string[] Ids(Uri address) => [.. Id().Matches(address.PathAndQuery).Select(match => match.Value.TrimStart('/', '=')).Distinct()];

    // 龙讯 and gkmlpt tell the bureaus of a host apart by a number in path or query.
    [GeneratedRegex(@"(?<=/)\d{4,}(?=/|$|\?)|(?<=[?&](?:organId|siteId|orgId|deptId|unitId|webId|site|organ|dept)=)\w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
