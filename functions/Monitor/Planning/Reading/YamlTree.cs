using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Monitor.Planning.Reading;

/// <summary>Composes a YAML document into <see cref="Written"/> values: twice-written keys are kept and lines known. Depth and alias growth are bounded.</summary>
internal sealed class YamlTree(IParser parser)
{
    private const int Deepest = 40;
    private const long Largest = 500_000;
    private readonly Dictionary<AnchorName, Written> anchors = [];

    /// <summary>The first document; null when the text holds none. Syntax errors throw <see cref="YamlException"/>.</summary>
    public static Written? Parse(string text)
    {
        var parser = new Parser(new StringReader(text));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _)) return null;
        var root = new YamlTree(parser).Read(0);
        parser.Consume<DocumentEnd>();
        return parser.TryConsume<DocumentStart>(out var second)
            ? throw new YamlException(second.Start, second.End, "一个文件只能有一份内容，此处又以 “---” 开始了另一份")
            : root;
    }

    private Written Read(int depth)
    {
        var start = parser.Current as NodeEvent;
        if (depth > Deepest) throw Fault(parser.Current!, "层次过深");
        var read = parser.Current switch
        {
            AnchorAlias alias => ReadAlias(alias),
            Scalar scalar => ReadWord(scalar),
            SequenceStart sequence => ReadItems(sequence, depth),
            MappingStart mapping => ReadBlock(mapping, depth),
            var other => throw Fault(other!, "此处应有内容"),
        };
        if (start is { Anchor.IsEmpty: false }) anchors[start.Anchor] = read;
        return read.Size > Largest ? throw Fault(parser.Current!, "引用（*）展开后过大") : read;
    }

    private Written ReadAlias(AnchorAlias alias)
    {
        parser.MoveNext();
        return anchors.TryGetValue(alias.Value, out var target) ? target : throw Fault(alias, $"引用 “*{alias.Value}” 没有定义");
    }

    private Written.Word ReadWord(Scalar scalar)
    {
        parser.MoveNext();
        return new(scalar.Value, scalar.Style != ScalarStyle.Plain, (int)scalar.Start.Line);
    }

    private Written.Items ReadItems(SequenceStart start, int depth)
    {
        parser.MoveNext();
        List<Written> items = [];
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Read(depth + 1));
        return new(items, (int)start.Start.Line);
    }

    private Written.Block ReadBlock(MappingStart start, int depth)
    {
        parser.MoveNext();
        List<Entry> entries = [];
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (parser.Current is not Scalar key) throw Fault(parser.Current!, "键应为一个词");
            parser.MoveNext();
            entries.Add(new(key.Value, (int)key.Start.Line, Read(depth + 1)));
        }
        return new(entries, (int)start.Start.Line);
    }

    private static YamlException Fault(ParsingEvent where, string message) => new(where.Start, where.End, message);
}
