using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using PdfPage = UglyToad.PdfPig.Content.Page;

namespace Monitor.Pages.Documents;

/// <summary>Finds tables by the horizontal and vertical rules a pdf draws (lines or thin filled boxes).</summary>
internal static class PdfRules
{
    private const double Slack = 2.5;
    private const int MostRules = 4000;

    public static List<PdfTable> Tables(PdfPage page, List<Letter> letters)
    {
        var rules = Segments(page).Take(MostRules).ToList();
        var level = rules.Where(rule => rule.IsLevel).ToList();
        var upright = rules.Where(rule => !rule.IsLevel).ToList();
        return [.. Clusters(level, upright).Select(cluster => PdfTable.Of(cluster, letters)).OfType<PdfTable>()];
    }

    /// <summary>Rules that touch one another belong to one table.</summary>
    private static IEnumerable<List<Rule>> Clusters(List<Rule> level, List<Rule> upright)
    {
        var left = level.Concat(upright).ToHashSet();
        while (left.Count > 0)
        {
            var cluster = new List<Rule>();
            var open = new Queue<Rule>([left.First()]);
            left.Remove(open.Peek());
            while (open.TryDequeue(out var rule))
            {
                cluster.Add(rule);
                foreach (var touched in left.Where(rule.Touches).ToList()) { left.Remove(touched); open.Enqueue(touched); }
            }
            if (cluster.Count >= 5) yield return cluster;
        }
    }

    /// <summary>What is painted, piece by piece: a path that only clips is no line, a box that is only filled is a ground.</summary>
    private static IEnumerable<(PdfPath Path, PdfRectangle Box)> Boxes(PdfPage page) =>
        from path in page.Paths
        where !path.IsClipping && (path.IsFilled || path.IsStroked)
        from piece in path
        let box = piece.GetBoundingRectangle()
        where box is not null
        select (path, box.Value);

    private static IEnumerable<Rule> Segments(PdfPage page)
    {
        foreach (var (path, box) in Boxes(page))
        {
            if (box.Height <= Slack && box.Width > 4) yield return new(box.Left, box.Right, box.Centroid.Y, true);
            else if (box.Width <= Slack && box.Height > 4) yield return new(box.Bottom, box.Top, box.Centroid.X, false);
            else if (path.IsStroked && box.Width > 4 && box.Height > 4 && box.Width < page.Width * 0.98)
            {
                yield return new(box.Left, box.Right, box.Top, true);
                yield return new(box.Left, box.Right, box.Bottom, true);
                yield return new(box.Bottom, box.Top, box.Left, false);
                yield return new(box.Bottom, box.Top, box.Right, false);
            }
        }
    }

    /// <summary>A rule from <paramref name="From"/> to <paramref name="To"/> along its axis, at <paramref name="At"/> on the other.</summary>
    internal sealed record Rule(double From, double To, double At, bool IsLevel)
    {
        public bool Touches(Rule other) => IsLevel == other.IsLevel
            ? Math.Abs(At - other.At) <= Slack && From <= other.To + Slack && other.From <= To + Slack
            : At >= other.From - Slack && At <= other.To + Slack && other.At >= From - Slack && other.At <= To + Slack;

        public bool Covers(double from, double to) => From <= from + Slack && To >= to - Slack;
    }
}
