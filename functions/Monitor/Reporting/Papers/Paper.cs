using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Reporting.Papers;

/// <summary>An official paper (公文) in the layout of GB/T 9704—2012: letterhead, number, red line, title, text, signature, attachment on its side.</summary>
internal sealed class Paper
{
    private readonly Body body = new();

    /// <summary>Millimetres in twentieths of a point.</summary>
    public static int Twips(int millimetres) => millimetres * 1440 * 10 / 254;

    public Paper Letterhead(string office, string number)
    {
        body.Append(Line(office, Typeface.Letterhead, JustificationValues.Center, tight: true));
        var numbered = Line(number, Typeface.Text, JustificationValues.Center);
        numbered.ParagraphProperties!.ParagraphBorders = new(new BottomBorder { Val = BorderValues.Single, Size = 18, Space = 6, Color = "C00000" });
        body.Append(numbered);
        return this;
    }

    public Paper Title(string text) => Add(Empty(), Line(Broken(text), Typeface.Title, JustificationValues.Center, tight: true), Empty());

    /// <summary>A title longer than its line breaks between words, before its subject matter.</summary>
    private static string Broken(string title) =>
        TextTable.Width(title) > 38 && title.IndexOf("政务公开", 2, StringComparison.Ordinal) is > 0 and var at ? $"{title[..at]}\n{title[at..]}" : title;

    /// <summary>Flush left, for the addressee.</summary>
    public Paper Salutation(string text) => Add(Line(text, Typeface.Text, JustificationValues.Left));

    public Paper Heading(string text)
    {
        var line = Indented(text, Typeface.Heading);
        line.ParagraphProperties!.KeepNext = new();
        return Add(line);
    }

    public Paper Text(string text) => Add(Indented(text, Typeface.Text));

    public Paper Signature(string office, DateOnly day) =>
        Add(Empty(), Right(office, characters: 2), Right(ChineseDay.Long(day), characters: 4));

    /// <summary>What follows stands on pages of A4 on its side.</summary>
    public Paper Attachment(string mark, string title)
    {
        body.Append(new Paragraph(new ParagraphProperties(Page(landscape: false))));
        return Add(Line(mark, Typeface.Heading, JustificationValues.Left), Line(title, Typeface.Title with { HalfPoints = 36 }, JustificationValues.Center, tight: true));
    }

    public Paper Table(IReadOnlyList<PaperColumn> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        body.Append(PaperTable.Of(columns, rows));
        return this;
    }

    public byte[] ToBytes(string title, string author, DateOnly madeOn, bool endsOnItsSide)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = SafeText.Xml(title);
            document.PackageProperties.Creator = SafeText.Xml(author);
            document.PackageProperties.Created = madeOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            var main = document.AddMainDocumentPart();
            body.Append(Page(endsOnItsSide));
            main.Document = new(body);
            PaperPages.Add(main);
        }
        return bytes.ToArray();
    }

    public static Paragraph Line(string text, Typeface face, JustificationValues aligned, bool tight = false) => new(
        new ParagraphProperties(Spacing(tight), new Justification { Val = aligned }),
        new Run(Lines(text).Prepend(face.Properties())));

    /// <summary>A line break of the text is one of the paragraph.</summary>
    private static IEnumerable<OpenXmlElement> Lines(string text) =>
        SafeText.Xml(text).ReplaceLineEndings("\n").Split('\n').SelectMany((line, index) =>
            (IEnumerable<OpenXmlElement>)[.. index > 0 ? [new Break()] : (OpenXmlElement[])[], new Text(line) { Space = SpaceProcessingModeValues.Preserve }]);

    private static Paragraph Indented(string text, Typeface face)
    {
        var line = Line(text, face, JustificationValues.Both);
        line.ParagraphProperties!.Indentation = new() { FirstLineChars = 200, FirstLine = $"{face.HalfPoints * 20}" };
        return line;
    }

    private static Paragraph Right(string text, int characters)
    {
        var line = Line(text, Typeface.Text, JustificationValues.Right);
        line.ParagraphProperties!.Indentation = new() { RightChars = characters * 100, Right = $"{characters * 320}" };
        line.ParagraphProperties.KeepNext = new();
        return line;
    }

    private static Paragraph Empty() => Line("", Typeface.Text, JustificationValues.Left);

    /// <summary>28 points a line, as official papers have it; tight: as high as the letters.</summary>
    private static SpacingBetweenLines Spacing(bool tight) => tight
        ? new() { Line = "240", LineRule = LineSpacingRuleValues.Auto, Before = "20", After = "20" }
        : new() { Line = "560", LineRule = LineSpacingRuleValues.Exact };

    private static SectionProperties Page(bool landscape)
    {
        var size = landscape
            ? new PageSize { Width = (uint)Twips(297), Height = (uint)Twips(210), Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = (uint)Twips(210), Height = (uint)Twips(297) };
        var margin = landscape
            ? new PageMargin { Top = Twips(26), Bottom = Twips(24), Left = (uint)Twips(22), Right = (uint)Twips(22), Header = 850, Footer = (uint)Twips(16) }
            : new PageMargin { Top = Twips(37), Bottom = Twips(35), Left = (uint)Twips(28), Right = (uint)Twips(26), Header = 850, Footer = (uint)Twips(28) };
        return new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = PaperPages.Odd },
            new FooterReference { Type = HeaderFooterValues.Even, Id = PaperPages.Even },
            new SectionType { Val = SectionMarkValues.NextPage }, size, margin);
    }

    private Paper Add(params IEnumerable<Paragraph> lines)
    {
        body.Append(lines);
        return this;
    }
}
