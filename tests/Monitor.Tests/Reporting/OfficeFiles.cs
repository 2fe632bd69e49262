using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Monitor.Tests.Reporting;

/// <summary>Opens written office files again.</summary>
internal static class OfficeFiles
{
    public static void AssertValid(OpenXmlPackage document)
    {
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}");
        Assert.Empty(errors);
    }

    public static SpreadsheetDocument Sheet(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), false);

    public static WordprocessingDocument Word(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), false);
}
