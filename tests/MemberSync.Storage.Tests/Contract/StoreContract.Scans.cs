using MemberSync.Engine.Ports;
using Xunit;

namespace MemberSync.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    private static readonly KeyRange Everything = new("", "\u007f");

    [Fact]
    public async Task Scan_of_an_empty_partition_is_empty()
    {
        var page = await ScanAsync(Everything);

        Assert.Empty(page.Rows);
        Assert.False(page.More);
    }

    [Fact]
    public async Task Scan_returns_rows_in_ordinal_order()
    {
        string[] ordered = [" ", "!", "-", "0", "10", "9", ":", "A", "Z", "_", "a", "a ", "a-", "aa", "b", "~", "~~"];

        await StoreAsync([.. ordered.Reverse().Select(key => Insert(key))]);

        Assert.Equal(ordered, await KeysAsync(Everything));
    }

    [Fact]
    public async Task Scan_includes_its_begin_and_excludes_its_end()
    {
        await StoreAsync(Insert("a"), Insert("b"), Insert("b0"), Insert("c"), Insert("d"));

        Assert.Equal(["b", "b0"], await KeysAsync(new KeyRange("b", "c")));
    }

    [Theory]
    [InlineData("b", "b")]
    [InlineData("c", "a")]
    public async Task Scan_of_a_range_that_holds_nothing_is_empty(string from, string to)
    {
        await StoreAsync(Insert("a"), Insert("b"), Insert("c"));

        Assert.Equal([], await KeysAsync(new KeyRange(from, to)));
    }

    [Fact]
    public async Task Scan_returns_values_and_current_etags()
    {
        await StoreAsync(Insert("a", "old"), Insert("b", "kept"));
        await StoreAsync(Put("a", "new"));

        var rows = (await ScanAsync(Everything)).Rows;

        Assert.Equal(["new", "kept"], rows.Select(Text));
        await StoreAsync(Replace("a", rows[0].ETag), Replace("b", rows[1].ETag));
    }

    [Fact]
    public async Task Scan_leaves_out_deleted_rows()
    {
        await StoreAsync(Insert("a"), Insert("b"), Insert("c"));
        await StoreAsync(Delete("b"));

        Assert.Equal(["a", "c"], await KeysAsync(Everything));
    }

    [Fact]
    public async Task Scan_says_that_more_rows_follow()
    {
        await StoreAsync(Insert("a"), Insert("b"), Insert("c"));

        var page = await ScanAsync(Everything, limit: 2);

        Assert.True(page.More);
        Assert.InRange(page.Rows.Length, 1, 2);
    }

    [Fact]
    public async Task Scan_whose_last_page_is_full_ends_without_another_row()
    {
        await StoreAsync(Insert("a"), Insert("b"), Insert("c"), Insert("d"));

        Assert.Equal(["a", "b", "c", "d"], await KeysAsync(Everything, limit: 2));
        Assert.Equal(["a", "b", "c", "d"], await KeysAsync(Everything, limit: 4));
    }

    [Fact]
    public async Task Rows_after_the_range_are_no_reason_for_more()
    {
        await StoreAsync(Insert("a1"), Insert("a2"), Insert("b1"));

        var page = await ScanAsync(KeyRange.Prefix("a"), limit: 2);

        Assert.Equal((2, false), (page.Rows.Length, page.More));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Pages_return_every_row_once(int limit)
    {
        // Keys that begin with one another: the rest after a key starts right behind it.
        string[] keys = ["k", "k ", "k!", "k0", "k00", "k01", "k1", "k~", "l"];
        await StoreAsync([.. keys.Select(key => Insert(key))]);

        Assert.Equal(keys, await KeysAsync(Everything, limit));
    }

    [Fact]
    public async Task Pages_hold_many_rows_and_the_last_key_counts()
    {
        var keys = Enumerable.Range(0, 1100).Select(number => $"link:{number:d5}").ToArray();
        foreach (var chunk in keys.Chunk(Commit.MaxWrites))
        {
            await StoreAsync([.. chunk.Select(key => Insert(key))]);
        }

        Assert.Equal(keys, await KeysAsync(KeyRange.Prefix("link:")));
        Assert.Equal(keys, await KeysAsync(KeyRange.Prefix("link:"), limit: 99));
        Assert.Equal(keys[1050..], await KeysAsync(KeyRange.Prefix("link:").After(keys[1049])));
    }

    [Fact]
    public async Task Pages_keep_what_stays_while_rows_come_and_go()
    {
        await StoreAsync([.. Enumerable.Range(10, 20).Select(number => Insert($"k{number}"))]);
        var first = await ScanAsync(Everything, limit: 5);
        var last = first.Rows[^1].Key;

        await StoreAsync(Insert("k0"), Delete(last), Delete("k29"), Insert("k275"));
        var rest = await KeysAsync(Everything.After(last), limit: 5);

        var expected = Enumerable.Range(10, 19)
            .Select(number => $"k{number}")
            .Append("k275").Order(StringComparer.Ordinal);
        Assert.Equal(expected, first.Rows.Select(row => row.Key).Concat(rest));
    }

    [Theory]
    [InlineData("m:", new[] { "m:", "m: ", "m:1", "m:1:x", "m:~" })]
    [InlineData("m:1", new[] { "m:1", "m:1:x" })]
    [InlineData("m:~", new[] { "m:~" })]
    [InlineData("M", new[] { "M:1" })]
    [InlineData("x", new string[0])]
    public async Task Prefix_range_leaves_its_neighbours_out(string prefix, string[] expected)
    {
        string[] keys = ["L~", "M:1", "l~~", "m", "m9", "m9~", "m:", "m: ", "m:1", "m:1:x", "m:~", "m;", "m;0", "n:1"];
        await StoreAsync([.. keys.Select(key => Insert(key))]);

        Assert.Equal(expected, await KeysAsync(KeyRange.Prefix(prefix), limit: 2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public async Task Scan_limit_outside_1_to_1000_is_refused(int limit) =>
        await RefusedAsync(() => Store.ScanAsync(Club, Everything, limit, None));
}
