using MemberSync.Engine.Ports;
using Xunit;

namespace MemberSync.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Theory]
    [InlineData("")]
    [InlineData("Zoë Müller, 渋谷, 🏋️‍♀️, שלום")]
    [InlineData("\0 and \u0001 and \uFEFF")]
    [InlineData("{\"quote\":\"'; DROP TABLE rows; --\"}")]
    public async Task Value_comes_back_byte_for_byte(string value)
    {
        await StoreAsync(Insert("member:1", value));

        Assert.Equal(value, await ReadAsync("member:1"));
    }

    [Fact]
    public async Task Value_may_hold_any_bytes()
    {
        var value = Enumerable.Range(0, 256).Select(number => (byte)number).ToArray();

        await StoreAsync(new Write.Insert("member:1", value));

        Assert.Equal(value, (await Store.ReadAsync(Club, "member:1", None))!.Value.ToArray());
    }

    [Fact]
    public async Task Stored_value_does_not_follow_the_callers_buffer()
    {
        var buffer = Bytes("before and after");
        await StoreAsync(new Write.Insert("member:1", buffer.AsMemory(0, 6)));

        buffer.AsSpan().Fill((byte)'x');

        Assert.Equal("before", await ReadAsync("member:1"));
    }

    [Fact]
    public async Task Partitions_do_not_see_each_other()
    {
        await CommitInAsync(Club, Insert("member:1", "north"));
        await CommitInAsync(OtherClub, Insert("member:1", "south"), Insert("member:2"));

        await CommitInAsync(OtherClub, Delete("member:1"));

        Assert.Equal("north", await ReadAsync("member:1"));
        Assert.Equal("(none)", await ReadAsync("member:1", OtherClub));
        Assert.Equal(["member:1"], await KeysAsync(KeyRange.Prefix("member:")));
        Assert.Equal(["member:2"], await KeysAsync(KeyRange.Prefix("member:"), partition: OtherClub));
    }

    [Fact]
    public async Task Etag_of_another_partition_conflicts()
    {
        await StoreAsync(Insert("member:1", "north"));
        var south = (CommitOutcome.Stored)await CommitInAsync(OtherClub, Insert("member:1", "south"));

        await AssertConflictAsync("member:1", Replace("member:1", south.ETags[0]));
    }

    [Fact]
    public async Task Keys_that_look_alike_are_different_rows()
    {
        string[] keys = ["A", "a", "a ", "a.", "a0", "a:", "aa"];

        await StoreAsync([.. keys.Select(key => Insert(key, key))]);

        Assert.Equal(keys, await KeysAsync(new KeyRange("", "~")));
        Assert.All(keys, key => Assert.Equal(key, ReadAsync(key).Result));
    }

    [Fact]
    public async Task Every_allowed_character_may_stand_in_a_key()
    {
        var key = string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Except("/\\#?"));

        await StoreAsync(Insert(key, "odd"));
        await CommitInAsync(key, Insert(key, "odd club"));

        Assert.Equal("odd", await ReadAsync(key));
        Assert.Equal("odd club", await ReadAsync(key, key));
        Assert.Equal([key], await KeysAsync(KeyRange.Prefix(key)));
    }

    [Fact]
    public async Task Largest_key_and_value_are_kept()
    {
        var key = new string('k', 512);
        var value = new string('v', 60 * 1024);

        await CommitInAsync(new string('p', 512), Insert(key, value));

        Assert.Equal(value, await ReadAsync(key, new string('p', 512)));
    }
}
