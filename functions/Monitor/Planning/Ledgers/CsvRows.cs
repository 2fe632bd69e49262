using System.Text;

namespace Monitor.Planning.Ledgers;

/// <summary>Cuts CSV text into rows (RFC 4180; comma, semicolon or tab, whichever the first line uses most). Row n of the result is record n of the file.</summary>
public static class CsvRows
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var separator = Separator(text);
        List<IReadOnlyList<string>> rows = [];
        List<string> row = [];
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (isQuoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else if (letter == '"' && (isQuoted || cell.Length == 0)) isQuoted = !isQuoted;
            else if (isQuoted) cell.Append(letter);
            else if (letter == separator) Close(row, cell);
            else if (letter == '\n') { Close(row, cell); rows.Add(row); row = []; }
            else if (letter is not ('\r' or '\uFEFF')) cell.Append(letter);
        }
        if (cell.Length > 0 || row.Count > 0) { Close(row, cell); rows.Add(row); }
        return rows;
    }

    private static void Close(List<string> row, StringBuilder cell)
    {
        row.Add(cell.ToString().Trim());
        cell.Clear();
    }

    private static char Separator(string text)
    {
        var line = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        var (commas, semicolons, tabs) = (line.Count(','), line.Count(';'), line.Count('\t'));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
