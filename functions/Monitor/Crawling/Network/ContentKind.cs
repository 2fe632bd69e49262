namespace Monitor.Crawling.Network;

/// <summary>Which answers are worth reading as pages.</summary>
internal static class ContentKind
{
    /// <summary>Text in any dress; an absent type is read, as many old servers send none.</summary>
    public static bool IsText(string? contentType)
    {
        if (string.IsNullOrWhiteSpace(contentType)) return true;
        var kind = contentType.AsSpan(0, contentType.IndexOf(';') is >= 0 and var end ? end : contentType.Length).Trim();
        return (kind.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !Is(kind, "text/css") && !Is(kind, "text/csv"))
            || kind.EndsWith("+xml", StringComparison.OrdinalIgnoreCase) && !Is(kind, "image/svg+xml")
            || Is(kind, "application/xml") || Is(kind, "application/json") || Is(kind, "application/javascript") || Is(kind, "application/x-javascript");
    }

    public static bool IsHtml(string? contentType) =>
        contentType?.Contains("html", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether bytes that call themselves text are a document or an archive after all.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> body) =>
        body.StartsWith("%PDF-"u8) || body.StartsWith("PK\x03\x04"u8) || body.StartsWith("Rar!"u8)
        || body is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] or [0xD0, 0xCF, 0x11, 0xE0, ..];

    private static bool Is(ReadOnlySpan<char> kind, string name) => kind.Equals(name, StringComparison.OrdinalIgnoreCase);
}
