using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Pages;
using Monitor.Pages.Reading;

namespace Monitor.Crawling.Links;

/// <summary>Kinds of endless places.</summary>
internal enum TrapKind { Calendar, Permutation, Loop, Echo }

/// <summary>How many addresses were left out as a trap, and one of them.</summary>
internal sealed record Trap(TrapKind Kind, int Count, string Example)
{
    public string Name => Kind switch
    {
        TrapKind.Calendar => "日历（无尽的日期）",
        TrapKind.Permutation => "查询条件的无尽组合",
        TrapKind.Loop => "不断重复的路径",
        _ => "内容相同的无尽页面",
    };
}

/// <summary>Recognises calendars, endless query permutations, paths that repeat themselves, and pages that say the same under ever new addresses.</summary>
internal sealed partial class TrapWatch(DateOnly today)
{
    private const int longestAddress = 1500;
    private const int mostFolders = 20;
    private const int repeatsOfAFolder = 4;
    private const int daysOfACalendar = 400;
    private const int combinations = 150;

    // No bureau had a website before
    private const int firstYear = 1995;
    private const int echoes = 30;
    private readonly Lock gate = new();
    private readonly Dictionary<TrapKind, Trap> met = [];
    private readonly Dictionary<string, int> calendars = [];
    private readonly Dictionary<string, Choices> choices = [];
    private readonly Dictionary<string, Shape> shapes = [];
    private readonly HashSet<string> faces = [];

    public IReadOnlyList<Trap> Met { get { lock (gate) return [.. met.Values.OrderBy(trap => trap.Kind)]; } }

    /// <summary>Whether an address leads into a trap; it is counted then.</summary>
    public TrapKind? Look(Uri address)
    {
        lock (gate)
        {
            if (KindOf(address) is not { } kind) return null;
            met[kind] = new(kind, (met.GetValueOrDefault(kind)?.Count ?? 0) + 1, met.GetValueOrDefault(kind)?.Example ?? address.AbsoluteUri);
            return kind;
        }
    }

    /// <summary>Learns from what an address said.</summary>
    public void Learn(Page page)
    {
        if (page.ContentHash.Length == 0) return;
        lock (gate) Of(page.Url).Note(page.ContentHash);
    }

    /// <summary>Whether a further page of a list shows other rows than its neighbours did.</summary>
    public bool IsNewFace(Page page)
    {
        var face = page.Rows.Count > 0 ? page.Rows.Select(row => row.Url) : page.Links.Select(link => link.Url).Where(url => !Uri.TryCreate(url, UriKind.Absolute, out var address) || !LinkKind.LooksLikePaging(address)).Prepend(Digits().Replace(page.Text, ""));
        var said = Hash.Of(KeyOf(page.Url), string.Join('\n', face));
        lock (gate) return faces.Add(said);
    }

    private TrapKind? KindOf(Uri address)
    {
        if (address.OriginalString.Length > longestAddress || Repeats(address)) return TrapKind.Loop;
        if (IsEndlessCalendar(address)) return TrapKind.Calendar;
        if (address.Query.Length > 1 && IsPermutation(address)) return TrapKind.Permutation;
        return Of(address.AbsoluteUri).IsEcho ? TrapKind.Echo : null;
    }

    private static bool Repeats(Uri address)
    {
        var folders = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return folders.Length > mostFolders || (folders.Length >= repeatsOfAFolder && folders.CountBy(folder => folder).Any(folder => folder.Value >= repeatsOfAFolder && !int.TryParse(folder.Key, out _)));
    }

    // Days far ahead are in no calendar a reader needs, and no site has so many real days on one path
    private bool IsEndlessCalendar(Uri address)
    {
        if (FarDay().Match(address.PathAndQuery) is { Success: true } far && int.Parse(far.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) is var named && (named > today.Year + 1 || named < firstYear)) return true;
        if (CalendarQuery().Match(address.Query) is not { Success: true } found && (found = CalendarPath().Match(address.AbsolutePath)) is not { Success: true }) return false;
        if (int.TryParse(found.Groups["year"].ValueSpan, null, out var year) && (year > today.Year + 1 || year < 1949)) return true;
        var path = found.Groups["path"] is { Success: true } folder ? folder.Value : address.AbsolutePath;
        return (calendars[path] = calendars.GetValueOrDefault(path) + 1) > daysOfACalendar;
    }

    private bool IsPermutation(Uri address)
    {
        var pairs = address.Query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries);
        if (pairs.Length < 3) return false;
        if (!choices.TryGetValue(address.AbsolutePath, out var here)) choices[address.AbsolutePath] = here = new();
        return here.Note(pairs) > combinations && here.Varying >= 3;
    }

    private Shape Of(string url)
    {
        var key = KeyOf(url);
        if (!shapes.TryGetValue(key, out var shape)) shapes[key] = shape = new();
        return shape;
    }

    // Numbers, random words and the values of a query make no other kind of address
    private static string KeyOf(string url) => Digits().Replace(Values().Replace(url, "="), "#");

    /// <summary>The values each parameter took on one path; names of pages and items aside, those are lists.</summary>
    private sealed class Choices
    {
        private readonly Dictionary<string, HashSet<string>> values = [];
        private int count;

        public int Varying => values.Count(name => name.Value.Count > 1);

        public int Note(string[] pairs)
        {
            foreach (var pair in pairs)
            {
                var name = pair.Split('=', 2)[0];
                if (Counting().IsMatch(name)) continue;
                if (!values.TryGetValue(name, out var taken)) values[name] = taken = [];
                if (taken.Count < 3) taken.Add(pair);
            }
            return ++count;
        }
    }

    /// <summary>What addresses alike but for their digits said.</summary>
    private sealed class Shape
    {
        private readonly HashSet<string> said = [];
        private int reads;

        public bool IsEcho => reads >= echoes && said.Count * 10 <= reads;

        public void Note(string hash)
        {
            reads++;
            if (said.Count < 100) said.Add(hash);
        }
    }

    [GeneratedRegex(@"[?&](?:\w*(?:date|day|month|calendar|rq)|y|year)=(?<year>\d{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CalendarQuery();

    [GeneratedRegex(@"^(?<path>.*(?:calendar|rili|schedule|richeng)[^/]*)/(?<year>\d{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CalendarPath();

    [GeneratedRegex(@"^(?:\w*id|\w*page\w*|p|pn|code|key)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counting();

    // A month of two digits in parts, or under a name that says so: 203105 alone is an item's number, /1701/2/ the second page of a column
    [GeneratedRegex(@"(?:(?:=|/)(?<year>1[6-9]\d\d|20\d\d)[-/](?:0[1-9]|1[0-2])(?:[-/](?:0[1-9]|[12]\d|3[01]))?|[?&](?:ym|m|month|yearmonth|d|day|date|rq)=(?<year>1[6-9]\d\d|20\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?)(?=[/&?]|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex FarDay();

    [GeneratedRegex(@"(?<=[?&][^=&]{0,60})=[^&]*", RegexOptions.CultureInvariant)]
    private static partial Regex Values();

    [GeneratedRegex(@"[0-9a-f]{12,}|\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
