using System.Net.Mail;

namespace Monitor.Planning.Reading;

/// <summary>Reads one bureau; its duties and pins follow when the plans are read.</summary>
internal static class BureauReader
{
    private static readonly Dictionary<string, BureauClass> Classes = new() { ["key-area"] = BureauClass.KeyArea, ["other"] = BureauClass.Other };

    public static WrittenBureau Read(Fields fields)
    {
        var id = fields.ShortId("id") ?? "";
        var bureau = new Bureau
        {
            Id = id,
            Name = fields.RequiredText("name") ?? id,
            Aliases = [.. fields.Texts("aliases").Select(word => word.Text)],
            Class = fields.Choice("class", Classes) ?? BureauClass.Other,
            Contact = ReadContact(fields.Inner("contact")),
            Formerly = [.. fields.Blocks("formerly").Select(ReadFormer).OfType<FormerBureau>()],
            Sites = [],
            Sections = SectionVocabulary.Default,
        };
        var sites = fields.RequiredBlocks("sites").Select(site => SiteReader.Read(site, id)).OfType<WrittenSite>().ToList();
        foreach (var same in sites.GroupBy(site => site.Site.Url.AbsoluteUri).Where(same => same.Count() > 1))
            same.Last().Fields.Wrong("url", $"网址 {same.Key} 在本单位重复登记");
        var written = new WrittenBureau(bureau, fields, sites, fields.Texts("plans"), fields.Texts("notApplicable"));
        fields.NothingElse();
        return written;
    }

    public static string? Email(Fields fields)
    {
        if (fields.Text("email") is not { } email) return null;
        if (MailAddress.TryCreate(email, out var address) && address.Address == email) return email;
        fields.Wrong("email", $"“{email}” 不是有效的电子邮箱");
        return null;
    }

    private static Contact ReadContact(Fields? fields)
    {
        if (fields is null) return new();
        var contact = new Contact(Email(fields), fields.Address("webhook")?.AbsoluteUri);
        fields.NothingElse();
        return contact;
    }

    private static FormerBureau? ReadFormer(Fields fields)
    {
        var id = fields.ShortId("id");
        if (!fields.Has("until")) fields.Missing("until");
        var until = fields.Day("until");
        fields.NothingElse();
        return id is not null && until is { } day ? new(id, day) : null;
    }
}

/// <summary>A bureau with the places where it was written.</summary>
internal sealed record WrittenBureau(Bureau Bureau, Fields Fields, IReadOnlyList<WrittenSite> Sites, IReadOnlyList<Written.Word> Plans, IReadOnlyList<Written.Word> NotApplicable);
