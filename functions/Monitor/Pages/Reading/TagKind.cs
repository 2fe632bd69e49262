using System.Collections.Frozen;

namespace Monitor.Pages.Reading;

/// <summary>What the HTML Standard's tree construction knows of a tag, as far as facts depend on it.</summary>
[Flags]
internal enum TagTrait
{
    None = 0,
    /// <summary>Ends the line before and after it.</summary>
    Block = 1,
    /// <summary>Nothing in it is shown as text.</summary>
    Silent = 2,
    /// <summary>Has no content.</summary>
    Void = 4,
    /// <summary>The standard's special elements: end tags of plain inline elements stop here.</summary>
    Special = 8,
    Formatting = 16,
    EndsParagraph = 32,
    /// <summary>End tags of blocks stop here.</summary>
    Scope = 64,
    /// <summary>Parts of a table.</summary>
    TablePart = 128,
    /// <summary>Its content is raw text.</summary>
    Raw = 256,
    Heading = 512,
}

/// <summary>A tag by name; the known ones are shared.</summary>
internal sealed record TagKind(string Name, TagTrait Traits)
{
    private static readonly FrozenDictionary<string, TagKind> all = Known();
    private static readonly FrozenDictionary<string, TagKind>.AlternateLookup<ReadOnlySpan<char>> byName = all.GetAlternateLookup<ReadOnlySpan<char>>();

    public static readonly TagKind Html = all["html"];
    public static readonly TagKind Body = all["body"];
    public static readonly TagKind Tbody = all["tbody"];
    public static readonly TagKind Tr = all["tr"];

    public static TagKind Of(ReadOnlySpan<char> name) => byName.TryGetValue(name, out var kind) ? kind : new(name.ToString(), TagTrait.None);

    public bool Is(TagTrait trait) => (Traits & trait) != 0;

    private static FrozenDictionary<string, TagKind> Known()
    {
        var traits = new Dictionary<string, TagTrait>();
        void Have(TagTrait trait, string names)
        {
            foreach (var name in names.Split(' ')) traits[name] = traits.GetValueOrDefault(name) | trait;
        }
        Have(TagTrait.Block, "address article aside blockquote body caption center dd dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol option p pre section select table tbody td tfoot th thead tr ul ucapcontent ucaptitle iframe frameset noscript summary details textarea button");
        Have(TagTrait.Silent, "script style template svg math object audio video canvas textarea title");
        Have(TagTrait.Void, "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");
        Have(TagTrait.Special, "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp");
        Have(TagTrait.Formatting, "a b big code em font i nobr s small strike strong tt u");
        Have(TagTrait.EndsParagraph, "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup hr main menu nav ol p search section summary ul pre listing form table li dd dt plaintext xmp h1 h2 h3 h4 h5 h6");
        Have(TagTrait.Scope, "applet caption html table td th marquee object template svg math");
        Have(TagTrait.TablePart, "caption colgroup col tbody tfoot thead tr td th");
        Have(TagTrait.Raw, "script style title textarea xmp iframe noembed noframes");
        Have(TagTrait.Heading, "h1 h2 h3 h4 h5 h6");
        return traits.ToFrozenDictionary(one => one.Key, one => new TagKind(one.Key, one.Value));
    }
}
