using Monitor.Planning;

namespace Monitor.Tests.Planning;

public sealed class RectificationRulesTests
{
    [Fact]
    public void A_city_sets_its_own_times()
    {
        using var files = new CityFiles();

        var rules = files.Read(CityFiles.SmallCity + "\nrectification: { within: 8 working days, appeal: 2 working days, remind: 1 working day, lookBack: 60 days, keepEvidence: 365 days, send: reviewed }").Rectification;

        Assert.Equal(new() { Within = 8, Appeal = 2, Remind = 1, LookBack = 60, KeepEvidence = 365, Send = SendingMode.Reviewed }, rules);
        Assert.Equal(new RectificationRules(), files.Read(CityFiles.SmallCity).Rectification);
    }

    [Fact]
    public void Every_mistake_is_told_with_its_line()
    {
        using var files = new CityFiles();

        var mistakes = files.MistakesOf(CityFiles.SmallCity + "\nrectification:\n  within: 5 days\n  lookBack: soon\n  send: later\n  remindBefore: 1 working day");

        Assert.Equal([("within", 7), ("lookBack", 8), ("send", 9), ("remindBefore", 10)], mistakes.Zip(["within", "lookBack", "send", "remindBefore"], (mistake, word) => (mistake.Message.Contains(word, StringComparison.Ordinal) ? word : mistake.Message, mistake.Line)));
    }
}
