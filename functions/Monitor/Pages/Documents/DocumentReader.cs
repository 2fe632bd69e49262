using System.IO.Compression;

namespace Monitor.Pages.Documents;

/// <summary>Bytes -> a document, by what the bytes are and not by what the name says. Bounded in size, never throws for what a file contains.</summary>
public static class DocumentReader
{
    /// <summary>Bytes of a file that are read at most.</summary>
    public const int LargestFile = 50 * 1024 * 1024;

    /// <summary>Unpacked bytes of a docx or xlsx that are read at most: a packed bomb is refused.</summary>
    public const long LargestUnpacked = 200L * 1024 * 1024;

    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name or address: a hint where the bytes leave it open.</param>
    public static Document Read(ReadOnlyMemory<byte> bytes, string name)
    {
        if (bytes.Length == 0) return Document.NotRead("文件为空");
        if (bytes.Length > LargestFile) return Document.NotRead($"文件超过{LargestFile / 1024 / 1024}MB，未读取");
        try
        {
            return ReadKind(bytes, name);
        }
        catch (Exception damage) when (damage is not OutOfMemoryException and not OperationCanceledException)
        {
            return Document.NotRead("文件已损坏或格式不符，未能读取");
        }
    }

    private static Document ReadKind(ReadOnlyMemory<byte> bytes, string name) => bytes.Span switch
    {
        [0x25, 0x50, 0x44, 0x46, ..] => PdfText.Read(bytes),
        [0x50, 0x4B, 0x03, 0x04, ..] => ReadPacked(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Document.NotRead("旧版 Word、Excel 或 WPS 格式，未能读取正文"),
        [0xFF, 0xD8, 0xFF, ..] or [0x89, 0x50, 0x4E, 0x47, ..] or [0x47, 0x49, 0x46, 0x38, ..] => Document.NotRead("图片文件，没有文字"),
        [0x52, 0x61, 0x72, 0x21, ..] or [0x37, 0x7A, 0xBC, 0xAF, ..] => Document.NotRead("压缩包，未读取其中文件"),
        _ => MarkupText.ReadText(bytes, name),
    };

    private static Document ReadPacked(ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using (var packed = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (packed.Entries.Count > 10_000 || packed.Entries.Sum(entry => Math.Max(0, entry.Length)) > LargestUnpacked)
                return Document.NotRead("文件解压后过大，未读取");
            if (packed.GetEntry("OFD.xml") is not null) return Document.NotRead("OFD 版式文件，未能读取正文");
            if (packed.GetEntry("word/document.xml") is null && packed.GetEntry("xl/workbook.xml") is null)
                return Document.NotRead("压缩包，未读取其中文件");
            if (packed.GetEntry("xl/workbook.xml") is not null) return Workbook(stream);
        }
        stream.Position = 0;
        return WordText.Read(stream);
    }

    private static Document Workbook(MemoryStream stream)
    {
        stream.Position = 0;
        return SheetText.Read(stream);
    }
}
