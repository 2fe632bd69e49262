using Monitor.Checks;
using Monitor.Checks.Sites;

namespace Monitor.Tests.Checks.Sites;

public sealed class NoPersonalDataTests
{
    private static Verdict Judge(string text) => Sample.One(Sample.Duty("no-personal-data"), Sample.Site([Sample.Read("/a.html", Sample.Article("名单", text: text))]));

    [Theory]
    [InlineData("张建国 11010519491231002X", Outcome.Missed)]
    [InlineData("编号 110105194912310021", Outcome.Met)]
    [InlineData("编号 990105194912310022", Outcome.Met)]
    [InlineData("编号 110105199913310021", Outcome.Met)]
    [InlineData("1101051949****002X", Outcome.Met)]
    [InlineData("统一社会信用代码 11340000MB15744444", Outcome.Met)]
    [InlineData("王小明 13812345678", Outcome.Missed)]
    [InlineData("王小明，男，13812345678", Outcome.Missed)]
    [InlineData("联系人：王小明，13812345678", Outcome.Unclear)]
    [InlineData("咨询热线 13812345678", Outcome.Met)]
    [InlineData("开户银行：某银行，卡号 6222021234567890126", Outcome.Met)]
    [InlineData("银行卡号：6222020000000000012", Outcome.Met)]
    public void Judges_numbers_by_their_check_digits(string text, Outcome expected) => Assert.Equal(expected, Judge(text).Outcome);

    [Fact]
    public void Bank_cards_pass_the_Luhn_sum()
    {
        Assert.True(PersonalData.IsBankCard("6222 0212 3456 7890 128"));
        Assert.Equal(Outcome.Missed, Judge("王小明 银行卡号 6222021234567890128").Outcome);
    }

    [Fact]
    public void Nothing_tells_the_whole_number()
    {
        var verdict = Judge("张建国 11010519491231002X");

        Assert.Equal("/a.html", verdict.Subject);
        Assert.DoesNotContain("11010519491231002X", verdict.Reason + verdict.Evidence?.Quote + string.Join("", verdict.Trace), StringComparison.Ordinal);
    }

    [Fact]
    public void Attachments_are_read_and_the_unreadable_told_once()
    {
        var site = Sample.Site(with: snapshot => snapshot with { Attachments = [new(Sample.Url("/a.xlsx"), "名单", null, null, "李大为\t13900001111"), new(Sample.Url("/b.doc"), "旧件", null, null, "", 0, "旧版格式"), new(Sample.Url("/c.doc"), "旧件", null, null, "", 0, "旧版格式")] });

        Assert.Equal([("/a.xlsx", Outcome.Missed), ("site", Outcome.Unclear)], Sample.Judge(Sample.Duty("no-personal-data"), site).Select(verdict => (verdict.Subject, verdict.Outcome)));
    }
}
