namespace Monitor.Reporting.Sheets;

/// <summary>Cell addresses: 0-based column and 1-based row -> `AB12`.</summary>
internal static class Address
{
    public static string Of(int column, int row) => $"{Letters(column)}{row}";

    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
