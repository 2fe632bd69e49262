using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Monitor.Reporting.Sheets;

/// <summary>Sheets -> xlsx.</summary>
internal static class WorkbookWriter
{
    public static byte[] Write(string title, string author, DateOnly madeOn, params IReadOnlyList<Sheet> sheets)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = SafeText.Xml(title);
            document.PackageProperties.Creator = SafeText.Xml(author);
            document.PackageProperties.Created = madeOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            Fill(document.AddWorkbookPart(), sheets);
        }
        return bytes.ToArray();
    }

    private static void Fill(WorkbookPart book, IReadOnlyList<Sheet> sheets)
    {
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Sheet();
        var listed = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
        var names = new DefinedNames();
        foreach (var (index, sheet) in sheets.Index())
        {
            var part = book.AddNewPart<WorksheetPart>();
            WorksheetWriter.Write(part, sheet);
            listed.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = book.GetIdOfPart(part) });
            names.Append(Names(sheet, (uint)index));
        }
        book.Workbook = new(new WorkbookProperties { CodeName = "ThisWorkbook" }, new BookViews(new WorkbookView()), listed, names);
    }

    private static IEnumerable<DefinedName> Names(Sheet sheet, uint index)
    {
        if (sheet.Filtered) yield return new(Area(sheet, sheet.Columns.Count)) { Name = "_xlnm._FilterDatabase", LocalSheetId = index, Hidden = true };
        yield return new(Area(sheet, sheet.Columns.Count(column => column.IsPrinted))) { Name = "_xlnm.Print_Area", LocalSheetId = index };
        yield return new($"'{sheet.Name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = index };
    }

    private static string Area(Sheet sheet, int columns) => $"'{sheet.Name}'!$A$1:${Address.Letters(columns - 1)}${sheet.Rows.Count + 1}";
}
