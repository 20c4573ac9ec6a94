using Xunit;

namespace MemberSync.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Missing_row_reads_as_null() => Assert.Null(await Store.ReadAsync(Club, "member:1", None));

    [Fact]
    public async Task Inserted_row_reads_back_with_its_etag()
    {
        var etags = await StoreAsync(Insert("member:1", "Ines"));

        var row = await Store.ReadAsync(Club, "member:1", None);

        Assert.Equal(("member:1", "Ines", etags[0]), (row!.Key, Text(row), row.ETag));
    }

    [Fact]
    public async Task Insert_conflicts_when_the_key_exists()
    {
        await StoreAsync(Insert("member:1", "first"));

        await AssertConflictAsync("member:1", Insert("member:1", "second"));

        Assert.Equal("first", await ReadAsync("member:1"));
    }

    [Fact]
    public async Task Replace_stores_when_the_etag_is_current()
    {
        var etags = await StoreAsync(Insert("member:1", "first"));

        var replaced = await StoreAsync(Replace("member:1", etags[0], "second"));

        var row = await Store.ReadAsync(Club, "member:1", None);
        Assert.Equal(("second", replaced[0]), (Text(row), row!.ETag));
    }

    [Fact]
    public async Task Replace_conflicts_when_the_row_changed()
    {
        var etags = await StoreAsync(Insert("member:1", "first"));
        await StoreAsync(Replace("member:1", etags[0], "second"));

        await AssertConflictAsync("member:1", Replace("member:1", etags[0], "third"));

        Assert.Equal("second", await ReadAsync("member:1"));
    }

    [Fact]
    public async Task Replace_conflicts_when_the_row_is_gone()
    {
        var etags = await StoreAsync(Insert("member:1"));
        await StoreAsync(Delete("member:1"));

        await AssertConflictAsync("member:1", Replace("member:1", etags[0]));

        Assert.Null(await Store.ReadAsync(Club, "member:1", None));
    }

    [Fact]
    public async Task Replace_conflicts_when_the_row_was_deleted_and_made_again()
    {
        var etags = await StoreAsync(Insert("member:1", "same"));
        await StoreAsync(Delete("member:1"));
        await StoreAsync(Insert("member:1", "same"));

        await AssertConflictAsync("member:1", Replace("member:1", etags[0]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("0")]
    [InlineData("never issued")]
    public async Task Replace_conflicts_when_the_etag_was_never_issued(string etag)
    {
        await StoreAsync(Insert("member:1", "first"));

        await AssertConflictAsync("member:1", Replace("member:1", etag, "second"));
        await AssertConflictAsync("member:1", Delete("member:1", etag));
        await AssertConflictAsync("member:2", Replace("member:2", etag));
    }

    [Fact]
    public async Task Replace_conflicts_when_the_etag_is_only_similar()
    {
        var etags = await StoreAsync(Insert("member:1", "first"));

        await AssertConflictAsync("member:1", Replace("member:1", "0" + etags[0], "second"));
        await AssertConflictAsync("member:1", Replace("member:1", etags[0] + " ", "second"));
    }

    [Fact]
    public async Task Put_stores_whatever_was_there()
    {
        await StoreAsync(Put("member:1", "first"));

        await StoreAsync(Put("member:1", "second"));

        Assert.Equal("second", await ReadAsync("member:1"));
    }

    [Fact]
    public async Task Etag_changes_with_every_write_also_of_the_same_value()
    {
        var first = await StoreAsync(Put("member:1", "same"));
        var second = await StoreAsync(Put("member:1", "same"));
        var third = await StoreAsync(Replace("member:1", second[0], "same"));

        Assert.Distinct([first[0], second[0], third[0]]);
        Assert.DoesNotContain("", new[] { first[0], second[0], third[0] });
    }

    [Fact]
    public async Task Deleted_row_is_gone_and_its_etag_is_empty()
    {
        await StoreAsync(Insert("member:1"));

        var etags = await StoreAsync(Delete("member:1"));

        Assert.Equal("", Assert.Single(etags));
        Assert.Null(await Store.ReadAsync(Club, "member:1", None));
    }

    [Fact]
    public async Task Delete_stores_when_the_etag_is_current()
    {
        var etags = await StoreAsync(Insert("member:1"));

        await StoreAsync(Delete("member:1", etags[0]));

        Assert.Null(await Store.ReadAsync(Club, "member:1", None));
    }

    [Fact]
    public async Task Delete_conflicts_when_the_row_changed()
    {
        var etags = await StoreAsync(Insert("member:1", "first"));
        await StoreAsync(Put("member:1", "second"));

        await AssertConflictAsync("member:1", Delete("member:1", etags[0]));

        Assert.Equal("second", await ReadAsync("member:1"));
    }

    [Fact]
    public async Task Delete_conflicts_when_the_row_is_gone()
    {
        var etags = await StoreAsync(Insert("member:1"));
        await StoreAsync(Delete("member:1"));

        await AssertConflictAsync("member:1", Delete("member:1"));
        await AssertConflictAsync("member:1", Delete("member:1", etags[0]));
        await AssertConflictAsync("member:2", Delete("member:2"));
    }

    [Fact]
    public async Task Insert_stores_after_a_delete()
    {
        await StoreAsync(Insert("member:1", "first"));
        await StoreAsync(Delete("member:1"));

        await StoreAsync(Insert("member:1", "second"));

        Assert.Equal("second", await ReadAsync("member:1"));
    }
}
