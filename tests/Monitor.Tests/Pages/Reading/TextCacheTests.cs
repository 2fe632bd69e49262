using Monitor.Pages.Reading;

namespace Monitor.Tests.Pages.Reading;

public sealed class TextCacheTests
{
    [Fact]
    public void Knows_what_was_kept_also_where_the_answer_is_nothing()
    {
        var cache = new TextCache<string?>(16);
        Assert.False(cache.TryGet("甲", out _));
        cache.Keep("甲", null);
        Assert.True(cache.TryGet("甲", out var answer));
        Assert.Null(answer);
    }

    [Fact]
    public void Forgets_rather_than_grows_and_never_gives_one_text_the_answer_of_another()
    {
        var cache = new TextCache<int>(4);
        for (var number = 0; number < 100; number++) cache.Keep($"{number}", number);
        var known = Enumerable.Range(0, 100).Where(number => cache.TryGet($"{number}", out _)).ToList();
        Assert.InRange(known.Count, 1, 4);
        Assert.All(known, number => Assert.True(cache.TryGet($"{number}", out var answer) && answer == number));
    }
}
