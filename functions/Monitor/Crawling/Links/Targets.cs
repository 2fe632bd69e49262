using Monitor.Pages;

namespace Monitor.Crawling.Links;

/// <summary>Link targets beside the crawl: attachments and other hosts, each once, with the pages that link to it.</summary>
internal sealed class Targets(int most)
{
    private const int pagesNamed = 10;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Target> known = [];

    public void Add(string url, string text, string foundOn, bool isFile)
    {
        lock (gate)
        {
            if (!known.TryGetValue(url, out var target))
            {
                // Attachments are the site's own word, so they come before what it merely points to
                if (known.Count >= (isFile ? 2 * most : most)) return;
                known[url] = target = new(url, text, isFile);
            }
            target.LinkedFrom(foundOn);
        }
    }

    public bool Knows(string url)
    {
        lock (gate) return known.ContainsKey(url);
    }

    /// <summary>Counts one more page that links to a known target; false: not known yet.</summary>
    public bool Count(string url, string foundOn)
    {
        lock (gate)
        {
            if (!known.TryGetValue(url, out var target)) return false;
            target.LinkedFrom(foundOn);
            return true;
        }
    }

    /// <summary>Takes up what an earlier part of the visit knew.</summary>
    public void Restore(IEnumerable<LinkTarget> earlier)
    {
        foreach (var one in earlier) known[one.Url] = Target.Of(one);
    }

    /// <summary>Those still to be asked for, attachments first, then by how many pages link to them.</summary>
    public IReadOnlyList<Target> ToCheck()
    {
        lock (gate)
            return [.. known.Values.OrderByDescending(target => target.IsFile).ThenByDescending(target => target.Pages).Take(most).Where(target => target.Answer is null)];
    }

    /// <summary>Those that were asked for.</summary>
    public IReadOnlyList<LinkTarget> Checked()
    {
        lock (gate) return [.. known.Values.Where(target => target.Answer is not null).Select(target => target.ToFact())];
    }

    /// <summary>All, for a further part of the visit; an open one is told as not tried.</summary>
    public IReadOnlyList<LinkTarget> All()
    {
        lock (gate) return [.. known.Values.Select(target => target.ToFact())];
    }

    internal sealed class Target(string url, string text, bool isFile)
    {
        private readonly List<string> foundOn = [];

        public string Url { get; } = url;
        public string Text { get; } = text;
        public bool IsFile { get; } = isFile;
        public int Pages { get; private set; }
        public LinkTarget? Answer { get; set; }

        public void LinkedFrom(string page)
        {
            Pages++;
            if (foundOn.Count < pagesNamed) foundOn.Add(page);
        }

        public LinkTarget ToFact() =>
            (Answer ?? new(Url, FetchOutcome.NotTried, null, Text, [], 0)) with { Text = Text, FoundOn = [.. foundOn], Pages = Pages };

        public static Target Of(LinkTarget fact)
        {
            var target = new Target(fact.Url, fact.Text, LinkKind.IsFile(new Uri(fact.Url))) { Pages = fact.Pages, Answer = fact.Outcome == FetchOutcome.NotTried ? null : fact };
            target.foundOn.AddRange(fact.FoundOn);
            return target;
        }
    }
}
