using System.Text;

namespace Monitor.Pages.Documents;

/// <summary>Pdf printers write some characters as radicals (U+2E80.., U+2F00..): the same to the eye, another code. This gives the character.</summary>
internal static class Radicals
{
    private const string Supplement = "⺁厂⺄乙⺅亻⺇几⺈刀⺉刂⺋巳⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺨犭⺩王⺬示⺭礻⺮竹⺯糸⺱罒⺲罒⺳罒⺵羊⺷羊⺸羊⺹耂⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟";

    private static readonly Dictionary<char, char> BySupplement =
        Supplement.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    public static string Plain(string text) => text.AsSpan().IndexOfAnyInRange('\u2E80', '\u2FDF') < 0 && text.AsSpan().IndexOfAnyInRange('\uF900', '\uFAFF') < 0
        ? text
        : string.Concat(text.Select(letter => letter switch
        {
            >= '\u2E80' and <= '\u2EFF' => BySupplement.GetValueOrDefault(letter, letter).ToString(),
            // Its compatibility form is the traditional 戶, which looks otherwise
            '\u2F3E' => "户",
            (>= '\u2F00' and <= '\u2FDF') or (>= '\uF900' and <= '\uFAFF') => letter.ToString().Normalize(NormalizationForm.FormKC),
            _ => letter.ToString(),
        }));
}
