using System.Buffers;
using System.Collections;
using System.Text;

namespace Monitor.Pages.Reading;

/// <summary>Chooses among double-byte charsets by how common the characters are that they yield.</summary>
internal static class CharsetScore
{
    private const int SampleBytes = 128 * 1024;
    private const int StretchBytes = 8 * 1024;
    private const int LeastLetters = 200;
    private const double Sure = 0.3;

    // Frequent characters of running Chinese text, simplified and traditional; a wrong decoding yields rare ones.
    private static readonly BitArray Common = Set("的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市总社会务局通知办服公告府省县区条规例项信息发布索引机构职能政策解读建设管理单位工作组织部门安全人民这為國來時個們說會對學後過發還動電開經無當現長實業產問題機關點種條處應進從總兩見門東樣話與將萬書車氣報數區縣員黨專務辦務網頁關於訊，。：、（）“”《》");

    /// <summary>Whether the first stretch of letters reads as Chinese in GB18030 beyond doubt: nothing else needs to be tried.</summary>
    public static bool IsSurelyGb(ReadOnlySpan<byte> body)
    {
        var first = body.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        var sample = body.Slice(Math.Max(0, first), Math.Min(StretchBytes, body.Length - Math.Max(0, first)));
        var chars = ArrayPool<char>.Shared.Rent(sample.Length + 16);
        try
        {
            var text = chars.AsSpan(0, GbText.GetChars(sample, chars));
            return Letters(text) >= LeastLetters && Score(text) > Sure;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    /// <summary>Whether every octet beyond ASCII belongs to a pair of GB2312: what a title or two in it look like under any label.</summary>
    public static bool IsPlainGb(ReadOnlySpan<byte> body)
    {
        for (var at = body.IndexOfAnyInRange((byte)0x80, (byte)0xFF); at >= 0; at = body.IndexOfAnyInRange((byte)0x80, (byte)0xFF))
        {
            if (body[at..] is not [>= 0xA1 and <= 0xF7, >= 0xA1 and <= 0xFE, ..]) return false;
            body = body[(at + 2)..];
        }
        return true;
    }

    /// <summary>The best decoding, or null when none yields plausible text.</summary>
    public static Encoding? Best(ReadOnlySpan<byte> body, Encoding? declared)
    {
        Encoding[] candidates = [ChineseText.Gb18030, Encoding.GetEncoding("big5"), .. declared is null ? Array.Empty<Encoding>() : [declared]];
        var sample = body[..Math.Min(body.Length, SampleBytes)];
        var (best, top) = (candidates[0], double.MinValue);
        foreach (var candidate in candidates.DistinctBy(each => each.CodePage))
        {
            var score = Score(candidate.GetString(sample)) + (candidate.CodePage == declared?.CodePage ? 0.08 : 0);
            if (score > top) (best, top) = (candidate, score);
        }
        return top < 0.05 ? null : best;
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var one in text) if (one >= 0x80) letters++;
        return letters;
    }

    private static BitArray Set(string letters)
    {
        var set = new BitArray(char.MaxValue + 1);
        foreach (var letter in letters) set[letter] = true;
        for (var kana = '\u3041'; kana <= '\u30FE'; kana++) set[kana] = true;
        return set;
    }

    private static double Score(ReadOnlySpan<char> text)
    {
        int common = 0, foreign = 0, all = 0;
        foreach (var one in text)
        {
            if (one < 0x80) continue;
            all++;
            if (Common[one]) common++;
            else if (one is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or (>= '\u0080' and <= '\u00BF')) foreign++;
        }
        return all == 0 ? 0 : (common - 4.0 * foreign) / all;
    }
}
