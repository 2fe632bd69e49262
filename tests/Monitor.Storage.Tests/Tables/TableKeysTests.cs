using FsCheck;
using FsCheck.Xunit;

namespace Monitor.Storage.Tests.Tables;

public sealed class TableKeysTests
{
    [Theory]
    [InlineData("veterans", "veterans")]
    [InlineData("〔2026〕Q1-veterans", "〔2026〕Q1-veterans")]
    [InlineData("a/b\\c#d?e", "a~002Fb~005Cc~0023d~003Fe")]
    [InlineData("a~b", "a~007Eb")]
    public void Escapes_what_keys_cannot_hold(string text, string expected) => Assert.Equal(expected, TableKeys.Escape(text));

    [Property]
    public bool Every_text_becomes_a_key_the_service_takes(NonNull<string> text) =>
        TableKeys.Escape(text.Get).All(letter => letter is not ('/' or '\\' or '#' or '?') && !char.IsControl(letter)) && TableKeys.Escape(text.Get).Length <= 512;

    [Property]
    public bool Different_texts_have_different_keys(NonNull<string> one, NonNull<string> other) =>
        (one.Get == other.Get) == (TableKeys.Escape(one.Get) == TableKeys.Escape(other.Get));

    [Fact]
    public void Long_texts_that_differ_at_the_end_have_different_keys() =>
        Assert.NotEqual(TableKeys.Escape(new string('x', 900) + "1"), TableKeys.Escape(new string('x', 900) + "2"));
}
