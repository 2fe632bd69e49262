namespace Monitor.Pages;

/// <summary>Where a page says what is quoted of it. Null: nowhere that was kept (metas, pictures, a page read by an older version).</summary>
public static class QuotePlaces
{
    extension(Page page)
    {
        /// <summary>The words as the page's title, as a list row, in its content, as a date, or in a link; the first of several, white space and width aside.</summary>
        public TextSpan? PlaceOf(string words)
        {
            if (string.IsNullOrWhiteSpace(words)) return null;
            if (page.Title == words && page.TitleAt is { } title) return title;
            return page.Rows.FirstOrDefault(row => row.At is not null && row.Title == words)?.At ?? page.InContent(words)
                ?? page.Dates.FirstOrDefault(date => date.At is not null && date.Words == words)?.At ?? page.Links.FirstOrDefault(link => link.At is not null && link.Text == words)?.At;
        }

        /// <summary>A date that this page shows; null also where another page shows it.</summary>
        public TextSpan? PlaceOf(ShownDate date) => date.At is not null && (page.Dates.Contains(date) || page.Rows.Any(row => date.Equals(row.Shown)) || date.Equals(page.Published)) ? date.At : null;

        /// <summary>The row or link that leads to an address, fragment aside.</summary>
        public TextSpan? PlaceOfLink(string url) =>
            page.Links.FirstOrDefault(link => link.At is not null && Same(link.Url, url))?.At ?? page.Attachments.FirstOrDefault(file => file.At is not null && Same(file.Url, url))?.At
            ?? page.Rows.FirstOrDefault(row => row.At is not null && Same(row.Url, url))?.At;

        /// <summary>A stretch of <see cref="Page.Text"/>.</summary>
        public TextSpan? PlaceInText(int start, int length)
        {
            if (page.TextRuns.Count == 0 || length <= 0 || start + length > page.Text.Length) return null;
            var (first, last) = (page.At(start), page.At(start + length - 1));
            return new(first, last + 1 - first);
        }

        private TextSpan? InContent(string words)
        {
            if (page.TextRuns.Count == 0) return null;
            var found = page.Text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at ? new TextSpan(at, words.Length)
                : new FoldedText(page.Text).Find(new(words)) ?? new FoldedText(page.Text, lettersOnly: true).Find(new(words, lettersOnly: true));
            return found is { } there ? page.PlaceInText(there.Start, there.Length) : null;
        }

        private int At(int place)
        {
            var run = page.TextRuns.Last(run => run.From <= place);
            return run.At + place - run.From;
        }
    }

    private static bool Same(string url, string other) => url.AsSpan(0, Ends(url)).SequenceEqual(other.AsSpan(0, Ends(other)));

    private static int Ends(string url) => url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? at : url.Length;
}
