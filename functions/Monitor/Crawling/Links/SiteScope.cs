using System.Text.RegularExpressions;
using Monitor.Planning;

namespace Monitor.Crawling.Links;

/// <summary>
/// Where a bureau's site ends. A root that is a folder bounds it to that folder; a root that names an organ (龙讯, gkmlpt) bounds it to that
/// organ; a root at the top of its host takes the host.
/// </summary>
internal sealed partial class SiteScope
{
    private readonly Dictionary<string, List<Bound>> bounds = [];

    public SiteScope(Site site)
    {
        foreach (var root in site.Roots)
        {
            var origin = root.GetLeftPart(UriPartial.Authority);
            if (!bounds.TryGetValue(origin, out var here)) bounds[origin] = here = [];
            here.Add(Bound.Of(root));
        }
    }

    public IReadOnlyCollection<string> Origins => bounds.Keys;

    /// <summary>Whether the address has a registered origin.</summary>
    public bool Owns(Uri address) => bounds.ContainsKey(address.GetLeftPart(UriPartial.Authority));

    public Reading ReadingOf(Uri address)
    {
        if (!bounds.TryGetValue(address.GetLeftPart(UriPartial.Authority), out var here)) return Reading.Outside;
        if (here.Exists(bound => bound.Holds(address))) return Reading.Inside;
        return here.TrueForAll(bound => bound.IsAnothers(address)) ? Reading.Others : Reading.Leaf;
    }

    private sealed record Bound(string Folder, string? Organ)
    {
        public static Bound Of(Uri root)
        {
            var path = root.AbsolutePath;
            return new(path[..(path.LastIndexOf('/') + 1)], OrganOf(root));
        }

        public bool Holds(Uri address) => Organ is null
            ? address.AbsolutePath.StartsWith(Folder, StringComparison.Ordinal) || address.AbsolutePath + "/" == Folder
            : Numbers().EnumerateMatches(address.PathAndQuery) is var numbers && Contains(address.PathAndQuery, numbers);

        public bool IsAnothers(Uri address) => Organ is not null && OrganOf(address) is { } other && other != Organ;

        private bool Contains(string text, Regex.ValueMatchEnumerator numbers)
        {
            foreach (var number in numbers)
                if (text.AsSpan(number.Index, number.Length).SequenceEqual(Organ)) return true;
            return false;
        }

        private static string? OrganOf(Uri address) =>
            OrganIn().Match(address.PathAndQuery) is { Success: true } found ? found.Groups["organ"].Value : null;
    }

    [GeneratedRegex(@"/public/(column/)?(?<organ>\d{4,})\b|[?&](organid|unitid|deptid|area)=(?<organ>\w{4,})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrganIn();

    [GeneratedRegex(@"\w{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}

/// <summary>How an address lies to a site: inside; on its host but beyond its folder; another organ's; on another host.</summary>
internal enum Reading { Inside, Leaf, Others, Outside }
