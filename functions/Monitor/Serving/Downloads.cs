namespace Monitor.Serving;

/// <summary>Documents to be saved: their media types, which one a caller wants, and their names.</summary>
internal static class Downloads
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Html = "text/html; charset=utf-8";
    public const string Csv = "text/csv; charset=utf-8";

    public static IReadOnlyList<string> MediaTypes { get; } = ["application/json", Xlsx, Docx, "text/html", "text/csv"];

    /// <summary>What is asked for, by extension, else by Accept: the name without the extension, and `json`, `xlsx`, `docx`, `html` or `csv`.</summary>
    public static (string Name, string Format) Asked(this Call call, string name) => Path.GetExtension(name) switch
    {
        ".json" or ".xlsx" or ".docx" or ".html" or ".csv" => (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name)[1..]),
        _ => (name, call.Wants(Xlsx) ? "xlsx" : call.Wants(Docx) ? "docx" : call.Wants("text/csv") ? "csv" : call.Wants("text/html") ? "html" : "json"),
    };

    /// <summary>A document with both names of RFC 6266: a plain one for old clients, the Chinese one for the rest. A page is shown, the others are saved.</summary>
    public static Reply Document(byte[] bytes, string format, string name, string plain) => Reply.Bytes(bytes, TypeOf(format))
        .With("Content-Disposition", $"{(format == "html" ? "inline" : "attachment")}; filename=\"{plain}.{format}\"; filename*=UTF-8''{Uri.EscapeDataString($"{name}.{format}")}")
        .With("Vary", "Accept");

    private static string TypeOf(string format) => format switch { "xlsx" => Xlsx, "docx" => Docx, "html" => Html, _ => Csv };
}
