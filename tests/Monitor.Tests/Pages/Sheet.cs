using System.Text;
using Monitor.Pages;

namespace Monitor.Tests.Pages;

/// <summary>Reads markup of our own as a bureau's page.</summary>
internal static class Sheet
{
    public static readonly DateOnly Today = new(2026, 4, 10);
    private static readonly PageReader Reader = new();

    public static Page Read(string html, string url = "http://lvju.example.gov.cn/zwgk/gsgg/a.html") =>
        Reader.Read(Encoding.UTF8.GetBytes(html), null, new(url), Today);

    public static Page Body(string body, string url = "http://lvju.example.gov.cn/zwgk/gsgg/a.html") =>
        Read($"<!doctype html><html><head><title>示例市林业局</title></head><body>{body}</body></html>", url);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);
}
