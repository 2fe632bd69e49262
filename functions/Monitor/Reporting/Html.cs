using System.Net;

namespace Monitor.Reporting;

/// <summary>Text and addresses on their way into a page of ours.</summary>
internal static class Html
{
    public static string Text(string? text) => WebUtility.HtmlEncode(SafeText.Xml(text));

    /// <summary>A link where the address is http(s), else the text.</summary>
    public static string Link(string? url, string? shown = null) => SafeText.Link(url) is { } address
        ? $"<a href=\"{Text(address.AbsoluteUri)}\" rel=\"noopener noreferrer nofollow\">{Text(shown ?? url)}</a>"
        : Text(shown ?? url);

    /// <summary>A page that needs nothing else; follows the reader's light or dark setting, and prints black on white.</summary>
    public static string Page(string title, string body, string style = "") => $$"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{{Text(title)}}</title>
        <style>
        :root { --ink: #1b1f24; --paper: #fff; --soft: #5b6470; --line: #c5ccd4; --head: #e8eef6; --link: #0b57a4; --bad: #b00020; --bar: #2f6fb3; --track: #e3e7ec }
        @media (prefers-color-scheme: dark) { :root { --ink: #e7eaee; --paper: #15181c; --soft: #a7b0bb; --line: #3d4650; --head: #232a33; --link: #8ab8ec; --bad: #ff8a8f; --bar: #6aa5e3; --track: #2b323a } }
        * { box-sizing: border-box }
        body { margin: 0 auto; padding: 1.5rem; max-width: 72rem; background: var(--paper); color: var(--ink); font: 16px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif }
        h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .25rem } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem } h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem }
        p { margin: .4rem 0 } .soft { color: var(--soft) } .bad { color: var(--bad); font-weight: 600 } a { color: var(--link) }
        .scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: .92rem } caption { text-align: left; font-weight: 600; padding: .4rem 0 }
        th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere } thead th { background: var(--head) }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; overflow-wrap: normal } .c { text-align: center; white-space: nowrap } .id { font-family: ui-monospace, monospace; font-size: .8rem }
        summary { cursor: pointer } summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
        {{style}}
        @page { size: A4 landscape; margin: 12mm }
        @media print { :root { --ink: #000; --paper: #fff; --soft: #333; --line: #777; --head: #eee; --link: #000; --bad: #000; --bar: #555; --track: #ddd } html { font-size: 11px } body { max-width: none; padding: 0; font-size: 11px; line-height: 1.4 } th, td { padding: .15rem .3rem } details::details-content { content-visibility: visible; height: auto } thead { display: table-header-group } tr { break-inside: avoid } h2, h3, caption { break-after: avoid } }
        </style>
        </head>
        <body>
        {{body}}
        </body>
        </html>

        """;
}
