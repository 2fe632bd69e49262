namespace Monitor.Local.Demo.Content;

/// <summary>What a bureau's data file says: identity, own items, and what departs from the standard columns.</summary>
internal sealed record BureauFacts
{
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    public string Short { get; init; } = "";
    public string Class { get; init; } = "other";
    public string Family { get; init; } = "";

    /// <summary>Set where bureaus share one host.</summary>
    public string Organ { get; init; } = "";

    /// <summary>网站标识码, ten digits.</summary>
    public string Code { get; init; } = "";

    /// <summary>机关代字, the first part of document numbers.</summary>
    public string Document { get; init; } = "";
    public string Address { get; init; } = "";
    public string Postcode { get; init; } = "";
    public string Phone { get; init; } = "";
    public string Fax { get; init; } = "";
    public string Email { get; init; } = "";
    public string Head { get; init; } = "";
    public List<string> Deputies { get; init; } = [];
    public List<string> Units { get; init; } = [];
    public List<string> Topics { get; init; } = [];

    /// <summary>`2026-04-08 09:12 title`, newest first.</summary>
    public List<string> News { get; init; } = [];

    /// <summary>Old news that the editors keep on top.</summary>
    public List<string> Pinned { get; init; } = [];
    public List<string> Notices { get; init; } = [];
    public List<DocumentFacts> Documents { get; init; } = [];
    public List<ConsultationFacts> Consultations { get; init; } = [];
    public List<string> Guides { get; init; } = [];
    public List<PenaltyFacts> Penalties { get; init; } = [];

    /// <summary>Column key -> further items.</summary>
    public Dictionary<string, List<ItemFacts>> Extra { get; init; } = [];
    public List<ColumnFacts> Columns { get; init; } = [];
    public List<ReportFacts> Reports { get; init; } = [];

    /// <summary>Problems and measures of the newest annual report.</summary>
    public List<string> Issues { get; init; } = [];

    /// <summary>Column key -> what departs from the standard column.</summary>
    public Dictionary<string, EditFacts> Edits { get; init; } = [];
    public List<DeadFileFacts> Dead { get; init; } = [];
    public List<DamageFacts> Damaged { get; init; } = [];
    public List<PersonalFacts> Personal { get; init; } = [];

    /// <summary>Paths that robots.txt forbids.</summary>
    public List<string> Robots { get; init; } = [];

    /// <summary>A link of the template that leads nowhere, on every page.</summary>
    public DeadLinkFacts? TemplateDead { get; init; }
    public DeadLinkFacts? SoftDead { get; init; }

    /// <summary>Identity marks the footer lacks.</summary>
    public List<string> MarksWithout { get; init; } = [];
}

internal sealed record ColumnFacts
{
    public string Key { get; init; } = "";
    public string Name { get; init; } = "";
    public string Slug { get; init; } = "";
    public string Menu { get; init; } = "";

    /// <summary>list, page or tree.</summary>
    public string Kind { get; init; } = "list";
    public string? Body { get; init; }
    public string? On { get; init; }
    public List<string> Files { get; init; } = [];
    public List<ItemFacts> Items { get; init; } = [];
    public List<int> Reports { get; init; } = [];
}

internal sealed record ItemFacts
{
    public string On { get; init; } = "";
    public string Title { get; init; } = "";
    public string Body { get; init; } = "news";
    public string? Approved { get; init; }
    public string? Asked { get; init; }
    public string? Replied { get; init; }
    public string? Reply { get; init; }
    public List<string> Files { get; init; } = [];
}

internal sealed record DocumentFacts
{
    public string Column { get; init; } = "";
    public string On { get; init; } = "";
    public string Formed { get; init; } = "";
    public int Number { get; init; }

    /// <summary>The running number its text carries, when it differs from the head's.</summary>
    public int BodyNumber { get; init; }
    public string Title { get; init; } = "";

    /// <summary>When its interpretation was published; null: there is none.</summary>
    public string? Read { get; init; }

    /// <summary>text, picture, qa or video.</summary>
    public string Form { get; init; } = "text";
    public int Topic { get; init; } = 1;
}

internal sealed record ConsultationFacts
{
    public string Title { get; init; } = "";
    public string Opens { get; init; } = "";
    public string Closes { get; init; } = "";
    public string? Feedback { get; init; }
    public int Count { get; init; }
}

internal sealed record PenaltyFacts
{
    public string Decided { get; init; } = "";
    public string On { get; init; } = "";
    public string Party { get; init; } = "";
    public string Number { get; init; } = "";
}

internal sealed record ReportFacts
{
    public int Year { get; init; }
    public string? On { get; init; }
    public string? Signed { get; init; }
    public bool Absent { get; init; }

    /// <summary>A section it leaves out, 1 to 6.</summary>
    public int Without { get; init; }

    /// <summary>sum: one total of table 3 is wrong.</summary>
    public string? Wrong { get; init; }
}

internal sealed record EditFacts
{
    public string? Name { get; init; }

    /// <summary>Words that stand where the list should.</summary>
    public string? Empty { get; init; }

    /// <summary>The site has no such column.</summary>
    public bool Gone { get; init; }

    /// <summary>Leaves out the standard items.</summary>
    public bool Clear { get; init; }

    /// <summary>Leaves out standard items whose title contains one of these.</summary>
    public List<string> Drop { get; init; } = [];

    /// <summary>Labels its body does not state.</summary>
    public List<string> Without { get; init; } = [];

    /// <summary>The status a firewall answers with.</summary>
    public int Refused { get; init; }

    /// <summary>The host that this column's link leads to.</summary>
    public string? Host { get; init; }

    /// <summary>The column that holds this one's items too: an aggregated page.</summary>
    public string? Into { get; init; }

    /// <summary>Articles of other columns that this list shows as well, by title.</summary>
    public List<string> Borrow { get; init; } = [];

    /// <summary>The service from which a script loads the list.</summary>
    public string? Scripted { get; init; }
}

internal sealed record DeadFileFacts { public string Column { get; init; } = ""; public string Title { get; init; } = ""; public string File { get; init; } = ""; }

internal sealed record DamageFacts { public string Column { get; init; } = ""; public string Title { get; init; } = ""; public string How { get; init; } = ""; }

internal sealed record PersonalFacts { public string Column { get; init; } = ""; public string Title { get; init; } = ""; public string Text { get; init; } = ""; }

internal sealed record DeadLinkFacts
{
    public string Column { get; init; } = "";
    public string Title { get; init; } = "";
    public string Text { get; init; } = "";
    public string Path { get; init; } = "";
}
