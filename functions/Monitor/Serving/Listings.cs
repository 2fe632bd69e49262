using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Extensions;

namespace Monitor.Serving;

/// <summary>Cuts a list into pages: rows after the cursor's key, `top` of them, and the cursor of the next page in body and Link header.</summary>
internal static class Listings
{
    public static readonly QueryParameter Top = new("top", "每页行数，1 到 1000，默认 100") { Form = ParameterForm.Count };
    public static readonly QueryParameter Cursor = new("cursor", "上一页给出的 next") { Form = ParameterForm.Cursor };

    /// <summary>The cursor of a store, whose form is its own.</summary>
    public static readonly QueryParameter StoreCursor = new("cursor", "上一页给出的 next");

    /// <summary>A page of rows whose order is that of their keys (ordinal).</summary>
    public static async Task<Reply> PageAsync<T>(this Call call, IAsyncEnumerable<T> rows, Func<T, string> keyOf, JsonTypeInfo<Listing<T>> type, CancellationToken stop)
    {
        var (items, next) = await call.TakeAsync(rows, keyOf, stop);
        return call.Reply(Serving.Reply.Json(new Listing<T>(items, next), type), next);
    }

    public static Task<Reply> PageAsync<T>(this Call call, IEnumerable<T> rows, Func<T, string> keyOf, JsonTypeInfo<Listing<T>> type, CancellationToken stop) =>
        call.PageAsync(rows.OrderBy(keyOf, StringComparer.Ordinal).ToAsyncEnumerable(), keyOf, type, stop);

    public static async Task<(List<T> Items, string? Next)> TakeAsync<T>(this Call call, IAsyncEnumerable<T> rows, Func<T, string> keyOf, CancellationToken stop)
    {
        var after = call.After;
        var items = new List<T>();
        await foreach (var row in rows.WithCancellation(stop))
        {
            if (after is not null && string.CompareOrdinal(keyOf(row), after) <= 0) continue;
            if (items.Count == call.Top) return (items, Call.CursorAfter(keyOf(items[^1])));
            items.Add(row);
        }
        return (items, null);
    }

    public static Reply Reply(this Call call, Reply reply, string? next) =>
        next is null ? reply : reply.With("Link", $"<{NextAddress(call, next)}>; rel=\"next\"");

    private static string NextAddress(Call call, string next)
    {
        var query = new QueryBuilder(call.Http.Request.Query.Where(pair => pair.Key != "cursor").Select(pair => new KeyValuePair<string, string>(pair.Key, pair.Value.ToString()))) { { "cursor", next } };
        return call.Http.Request.PathBase.Add(call.Http.Request.Path).ToUriComponent() + query;
    }
}
