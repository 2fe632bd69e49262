using Monitor.Serving;

namespace Monitor.Storage.Tests.Tables;

public sealed class AuditTableTests(StorageFixture storage)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 20, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Writes_come_newest_first_over_months_and_go_on_after_any_of_them()
    {
        var audit = storage.Fresh().Audit;
        var entries = Enumerable.Range(0, 12).Select(number => Entry(Start.AddDays(number * 9), $"f{number}")).ToList();
        foreach (var entry in entries.OrderBy(entry => entry.Subject, StringComparer.Ordinal)) await audit.SaveAsync(entry, default);

        var all = await audit.RecentAsync(null, default).ToListAsync();
        var rest = await audit.RecentAsync(all[4].Key, default).ToListAsync();

        Assert.Equal(entries.AsEnumerable().Reverse(), all);
        Assert.Equal(all.Skip(5), rest);
    }

    [Fact]
    public async Task How_a_write_ended_is_told_in_its_own_row()
    {
        var audit = storage.Fresh().Audit;
        var begun = Entry(Start, "f1") with { Status = null };

        await audit.SaveAsync(begun, default);
        await audit.SaveAsync(begun with { Status = 409 }, default);

        Assert.Equal(409, Assert.Single(await audit.RecentAsync(null, default).ToListAsync()).Status);
    }

    [Fact]
    public async Task Nobody_s_cursor_gives_what_comes_after_it()
    {
        var audit = storage.Fresh().Audit;
        await audit.SaveAsync(Entry(Start, "f1"), default);

        Assert.Empty(await audit.RecentAsync("zzz'/#?", default).ToListAsync());
        Assert.Single(await audit.RecentAsync("0", default).ToListAsync());
    }

    private static AuditEntry Entry(DateTimeOffset at, string subject) => new(at, "公开办李四", Role.Office, null, "POST api/findings/{id}/decisions", subject, 200);
}
