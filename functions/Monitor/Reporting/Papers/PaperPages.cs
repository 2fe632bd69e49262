using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Reporting.Papers;

/// <summary>Page numbers `— 1 —` at the outer edge: odd pages right, even pages left, one character in.</summary>
internal static class PaperPages
{
    public const string Odd = "rIdOdd", Even = "rIdEven";

    public static void Add(MainDocumentPart main)
    {
        main.AddNewPart<FooterPart>(Odd).Footer = new(Number(JustificationValues.Right, new Indentation { RightChars = 100, Right = "280" }));
        main.AddNewPart<FooterPart>(Even).Footer = new(Number(JustificationValues.Left, new Indentation { LeftChars = 100, Left = "280" }));
        main.AddNewPart<DocumentSettingsPart>().Settings = new(new EvenAndOddHeaders());
        main.AddNewPart<StyleDefinitionsPart>().Styles = new(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "仿宋_GB2312" },
                new FontSize { Val = "32" }, new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault()));
    }

    private static Paragraph Number(JustificationValues aligned, Indentation indented) => new(
        new ParagraphProperties(indented, new Justification { Val = aligned }),
        Run(new Text("— ") { Space = SpaceProcessingModeValues.Preserve }),
        new SimpleField(Run(new Text("1"))) { Instruction = "PAGE" },
        Run(new Text(" —") { Space = SpaceProcessingModeValues.Preserve }));

    private static Run Run(OpenXmlElement content) => new(Typeface.PageNumber.Properties(), content);
}
