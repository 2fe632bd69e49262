using System.Globalization;
using System.Text;

namespace Monitor.Local.Demo.Content;

/// <summary>
/// A one-page PDF whose Chinese text readers can extract: a Type0 font with the predefined UniGB-UCS2-H map and a ToUnicode map beside it (ISO 32000-1, 9.7.5.2, 9.10.3).
/// </summary>
internal static class PdfFile
{
    public static byte[] Write(string heading, string html)
    {
        var text = new StringBuilder("BT /F1 12 Tf 18 TL 60 780 Td\n");
        var lines = WordFile.Lines(heading, html).SelectMany(line => line.Chunk(38)).Take(40).ToList();
        foreach (var line in lines)
            text.Append(CultureInfo.InvariantCulture, $"<{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line))}> Tj T*\n");
        text.Append("ET");
        return File(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
            Stream(text.ToString()),
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 8 0 R >>",
            Stream(ToUnicode(lines.SelectMany(line => line))),
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
    }

    private static string ToUnicode(IEnumerable<char> used)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CMapName /Same def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var hundred in used.Distinct().Chunk(100))
            map.Append(CultureInfo.InvariantCulture, $"{hundred.Length} beginbfchar\n").AppendJoin("", hundred.Select(sign => $"<{(int)sign:X4}> <{(int)sign:X4}>\n")).Append("endbfchar\n");
        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] File(params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (content, i) in objects.Select((content, i) => (content, i)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{content}\nendobj\n");
        }
        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
