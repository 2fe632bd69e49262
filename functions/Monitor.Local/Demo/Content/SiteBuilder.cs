using System.Globalization;
using static Monitor.Local.Demo.Content.Prose;

namespace Monitor.Local.Demo.Content;

/// <summary>Builds what a bureau's site says from the standard columns and the bureau's own file.</summary>
internal sealed class SiteBuilder
{
    private readonly BureauFacts facts;
    private readonly DemoSite site;
    private readonly Dictionary<string, string> slots;

    private SiteBuilder(BureauFacts facts)
    {
        this.facts = facts;
        site = new(facts);
        slots = BureauSlots.Of(facts);
    }

    public static DemoSite Build(BureauFacts facts) => new SiteBuilder(facts).Build();

    private DemoSite Build()
    {
        foreach (var column in DemoData.Columns.Concat(facts.Columns)) site.Columns.Add(Column(column));
        foreach (var line in facts.News) AddLine("news", line, "news", pinned: false);
        foreach (var line in facts.Pinned) AddLine("news", line, "news", pinned: true);
        foreach (var line in facts.Notices) AddLine("notices", line, "notice", pinned: false);
        foreach (var guide in facts.Guides) Add("service-guides", new() { On = "2025-11-05 10:00", Title = guide, Body = "service" });
        foreach (var (key, items) in facts.Extra) items.ForEach(item => Add(key, item));
        facts.Documents.ForEach(AddDocument);
        facts.Consultations.ForEach(AddConsultation);
        facts.Penalties.ForEach(AddPenalty);
        foreach (var (key, edit) in facts.Edits) Arrange(site[key], edit);
        site.Columns.RemoveAll(column => facts.Edits.GetValueOrDefault(column.Key) is { Gone: true });
        SiteFaults.Apply(site);
        return site;
    }

    private DemoColumn Column(ColumnFacts given)
    {
        var edit = facts.Edits.GetValueOrDefault(given.Key) ?? new();
        var column = new DemoColumn
        {
            Id = 1000 + Steady(facts.Id + given.Key, 9000),
            Key = given.Key,
            Name = edit.Name ?? given.Name,
            Slug = given.Slug,
            Menu = given.Menu,
            Kind = Enum.Parse<ColumnKind>(given.Kind, ignoreCase: true),
            On = given.On is { } on ? Moment(on) : default,
            Refused = edit.Refused,
            Scripted = edit.Scripted,
            Host = edit.Host,
        };
        if (given.Body is { } body)
            column.Body = Html(DemoData.Prose[body], With(("day", InChinese(DateOnly.FromDateTime(column.On)))), facts.Id + body, edit.Without);
        if (edit.Empty is { } words)
        {
            column.Body = $"<p>{Encode(words)}</p>";
            return column;
        }
        column.Files.AddRange(given.Files.Select(name => Attachment(name, column.Name, "")));
        foreach (var item in given.Items.Where(item => !edit.Clear && !edit.Drop.Any(part => item.Title.Contains(part, StringComparison.Ordinal)))) Add(column, item);
        foreach (var year in given.Reports) AddReport(column, year);
        return column;
    }

    private void Arrange(DemoColumn column, EditFacts edit)
    {
        column.Borrowed.AddRange(edit.Borrow.Select(title => site.Articles.Single(article => article.Title == title)));
        if (edit.Into is not { } into) return;
        site[into].Borrowed.AddRange(column.Articles);
        column.MergedInto = site[into];
    }

    private void AddLine(string key, string line, string body, bool pinned) =>
        Add(site[key], new() { On = line[..16], Title = line[17..], Body = body }, pinned);

    private void Add(string key, ItemFacts item) => Add(site[key], item);

    private DemoArticle Add(DemoColumn column, ItemFacts item, bool pinned = false, params (string, string)[] more)
    {
        var on = Moment(item.On);
        var title = Fill(item.Title, slots);
        var topic = facts.Topics[Steady(title, facts.Topics.Count)];
        var text = Html(DemoData.Prose[item.Body], With([
            ("day", InChinese(DateOnly.FromDateTime(on))), ("year", YearOf(title) ?? on.Year.ToString(CultureInfo.InvariantCulture)),
            ("title", title), ("bare", Bare(title)), ("topic", topic), ("unit", facts.Units[1 + Steady(title, facts.Units.Count - 1)]),
            ("approved", DayWords(item.Approved)), ("asked", DayWords(item.Asked)), ("replied", DayWords(item.Replied ?? item.Reply)), .. more]), facts.Id + title);
        var article = new DemoArticle
        {
            Id = IdOf(column, title),
            Column = column,
            Title = title,
            On = on,
            Body = item is { Asked: not null, Replied: null } ? Unanswered(text) : text,
            Pinned = pinned,
            Topic = topic,
        };
        article.Files.AddRange(item.Files.Select(name => Attachment(Fill(name, slots), title, text)));
        column.Articles.Add(article);
        return article;
    }

    private void AddDocument(DocumentFacts given)
    {
        var formed = DateOnly.Parse(given.Formed, CultureInfo.InvariantCulture);
        string NumberOf(int running) => $"{facts.Document}发〔{formed.Year}〕{running}号";
        var topic = facts.Topics[given.Topic - 1];
        var column = site[given.Column];
        var shown = NumberOf(given.BodyNumber > 0 ? given.BodyNumber : given.Number);
        var text = Html(DemoData.Prose["document"], With(("bare", Bare(given.Title)), ("topic", topic), ("unit", facts.Units[1])), facts.Id + given.Title);
        var document = new DemoArticle
        {
            Id = IdOf(column, given.Title),
            Column = column,
            Title = given.Title,
            On = Moment(given.On),
            Formed = formed,
            Number = NumberOf(given.Number),
            Topic = topic,
            Body = $"<p class=\"wh\">{shown}</p>\n{text}<p class=\"luokuan\">{Encode(facts.Name)}</p>\n<p class=\"luokuan\">{InChinese(formed)}</p>\n",
        };
        document.Files.AddRange(new[] { ".docx", ".pdf" }.Select(kind => Attachment(Bare(given.Title) + kind, facts.Name + "文件", $"<p>{shown}</p>\n{text}")));
        column.Articles.Add(document);
        if (given.Read is { } read) Interpret(document, given, read);
    }

    private void Interpret(DemoArticle document, DocumentFacts given, string read)
    {
        var title = given.Form switch
        {
            "qa" => $"一问一答：《{Bare(given.Title)}》",
            "picture" => $"图解：《{Bare(given.Title)}》",
            "video" => $"视频解读：《{Bare(given.Title)}》",
            _ => $"《{Bare(given.Title)}》解读",
        };
        var item = Add(site["policy-interpretation"], new() { On = read, Title = title, Body = given.Form == "qa" ? "interpretation-qa" : "interpretation" }, more: ("topic", document.Topic));
        if (given.Form == "picture") item.Body += $"<p><img src=\"{{images}}/tj{item.Id}.png\" alt=\"{Encode(title)}\" width=\"720\" height=\"360\"></p>\n";
        (item.Related, document.Related) = (document, item);
    }

    private void AddConsultation(ConsultationFacts given)
    {
        var bare = given.Title.Replace("（征求意见稿）", "", StringComparison.Ordinal);
        (string, string)[] more = [("bare", given.Title), ("opens", DayWords(given.Opens)), ("closes", DayWords(given.Closes)), ("count", given.Count.ToString(CultureInfo.InvariantCulture))];
        var asked = Add(site["public-consultation"], new() { On = given.Opens + " 09:00", Title = $"关于《{given.Title}》公开征求意见的公告", Body = "consultation", Files = [$"{bare}（征求意见稿）.docx", $"{bare}起草说明.docx"] }, more: more);
        if (given.Feedback is not { } on) return;
        var answered = Add(site["consultation-feedback"], new() { On = on, Title = $"关于《{given.Title}》征求意见情况的反馈", Body = "feedback" }, more: more);
        (asked.Related, answered.Related) = (answered, asked);
    }

    private void AddPenalty(PenaltyFacts given) =>
        Add(site["enforcement-decisions"], new() { On = given.On, Title = $"{given.Party}行政处罚决定书（{given.Number}）", Body = "penalty" },
            more: [("decided", DayWords(given.Decided)), ("party", given.Party), ("number", given.Number)]);

    private void AddReport(DemoColumn column, int year)
    {
        var own = facts.Reports.SingleOrDefault(report => report.Year == year) ?? new() { Year = year };
        if (own.Absent) return;
        var day = 12 + Steady(facts.Id + year, 12);
        var signed = own.Signed is { } words ? DateOnly.Parse(words, CultureInfo.InvariantCulture) : new DateOnly(year + 1, 1, day);
        column.Articles.Add(new()
        {
            Id = IdOf(column, $"{year}"),
            Column = column,
            Title = $"{facts.Name}{year}年政府信息公开工作年度报告",
            On = own.On is { } on ? Moment(on) : signed.AddDays(3).ToDateTime(new(15, 10)),
            Body = AnnualReport.Html(facts, own, slots, signed),
        });
    }

    private DemoFile Attachment(string name, string heading, string html) =>
        new(name, Path.GetExtension(name) == ".pdf" ? PdfFile.Write(heading, html) : WordFile.Write(heading, html), $"{Steady(name + heading + html, int.MaxValue):x8}");

    private Dictionary<string, string> With(params (string Name, string Value)[] more)
    {
        var all = new Dictionary<string, string>(slots);
        foreach (var (name, value) in more) all[name] = value;
        return all;
    }

    private int IdOf(DemoColumn column, string title) => 10_000 + Steady($"{facts.Id}/{column.Key}/{title}", 89_999);

    private static DateTime Moment(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string DayWords(string? day) => day is null ? "" : InChinese(DateOnly.Parse(day, CultureInfo.InvariantCulture));

    private static string Bare(string title) => title.IndexOf('《') is var from and >= 0 && title.LastIndexOf('》') is var to && to > from ? title[(from + 1)..to] : title;

    private static string? YearOf(string title) => title.IndexOf('年') is >= 4 and var at && int.TryParse(title.AsSpan(at - 4, 4), CultureInfo.InvariantCulture, out var year) ? year.ToString(CultureInfo.InvariantCulture) : null;

    private static string Unanswered(string html) =>
        html[..html.IndexOf("<p>答复单位", StringComparison.Ordinal)] + "<p>办理状态：待答复</p>\n";
}
