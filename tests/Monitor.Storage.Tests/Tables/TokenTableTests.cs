using Monitor.Serving;

namespace Monitor.Storage.Tests.Tables;

public sealed class TokenTableTests(StorageFixture storage)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 20, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_token_is_found_by_its_id_and_ends_when_revoked()
    {
        var tokens = storage.Fresh().Tokens;
        var (stored, text) = ApiToken.Create("卫健委张三", Role.Bureau, "health", Now, TimeSpan.FromDays(30));

        await tokens.SaveAsync(stored, default);
        var found = await tokens.FindAsync(ApiToken.IdIn(text)!, default);
        await tokens.SaveAsync(found! with { RevokedAt = Now }, default);
        var revoked = await tokens.FindAsync(stored.Id, default);

        Assert.Equal(stored, found);
        Assert.True(found!.Accepts(text, Now));
        Assert.False(revoked!.Accepts(text, Now));
        Assert.Equal(revoked, Assert.Single(await tokens.AllAsync(default).ToListAsync()));
    }

    [Fact]
    public async Task What_is_no_id_finds_nothing()
    {
        var tokens = storage.Fresh().Tokens;

        Assert.Null(await tokens.FindAsync("a/b#c?' or 1 eq 1", default));
    }
}
