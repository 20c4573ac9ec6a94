using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;
using Xunit;

namespace MemberSync.Secrets.Tests.Contract;

/// <summary>What every store of secrets keeps, whatever it is made of.</summary>
public abstract class SecretStoreContract
{
    private static readonly SecretPlace Place = At("northclub", "mywellness");

    /// <summary>An empty store.</summary>
    protected abstract ISecretStore Store { get; }

    [Fact]
    public async Task Kept_secret_is_read_by_its_reference()
    {
        var reference = await KeepAsync(Place, """{"apiKey":"é💪"}""");

        Assert.Equal("""{"apiKey":"é💪"}""", await ReadAsync(Place, reference));
    }

    [Fact]
    public async Task New_secret_leaves_the_older_ones_as_they_are()
    {
        var first = await KeepAsync(Place, "one");
        var second = await KeepAsync(Place, "two");

        Assert.NotEqual(first, second);
        Assert.Equal(("one", "two"), (await ReadAsync(Place, first), await ReadAsync(Place, second)));
    }

    [Fact]
    public async Task Same_secret_kept_twice_is_read_by_both_references()
    {
        var first = await KeepAsync(Place, "same");
        var second = await KeepAsync(Place, "same");

        Assert.Equal(("same", "same"), (await ReadAsync(Place, first), await ReadAsync(Place, second)));
    }

    [Theory]
    [InlineData("southclub", "mywellness")]
    [InlineData("northclub", "egym")]
    public async Task Reference_says_nothing_at_another_place(string club, string connection)
    {
        var other = At(club, connection);
        await KeepAsync(other, "theirs");
        var reference = await KeepAsync(Place, "ours");

        Assert.Null(await ReadAsync(other, reference));
    }

    [Fact]
    public async Task Connection_and_source_of_one_name_are_two_places()
    {
        var source = SecretPlace.OfWebhook(Place.Club, Place.Name);

        var reference = await KeepAsync(source, "signs");

        Assert.Null(await ReadAsync(Place, reference));
        Assert.Equal("signs", await ReadAsync(source, reference));
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("../../keys/other?x=#y")]
    public async Task Foreign_reference_says_nothing(string text)
    {
        await KeepAsync(Place, "ours");

        Assert.Null(await ReadAsync(Place, SecretReference.Parse(text)));
    }

    [Fact]
    public async Task Longest_secret_is_kept_whole()
    {
        var longest = new string('x', SecretLength.Max);

        Assert.Equal(longest, await ReadAsync(Place, await KeepAsync(Place, longest)));
    }

    [Fact]
    public async Task Longer_secret_is_refused_by_its_bytes_and_not_repeated()
    {
        var longer = new string('é', (SecretLength.Max / 2) + 1);

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => KeepAsync(Place, longer));

        Assert.Contains("25002 bytes, and at most 25000", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("é", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_can_be_used_anew_after_deletion()
    {
        await KeepAsync(Place, "old");
        await Store.DeleteAsync(Place, CancellationToken.None);

        var reference = await KeepAsync(Place, "new");

        Assert.Equal("new", await ReadAsync(Place, reference));
    }

    [Fact]
    public async Task Deletion_leaves_other_places_alone()
    {
        var kept = await KeepAsync(At("northclub", "mywellness-2"), "kept");
        await KeepAsync(Place, "gone");

        await Store.DeleteAsync(Place, CancellationToken.None);

        Assert.Equal("kept", await ReadAsync(At("northclub", "mywellness-2"), kept));
    }

    [Fact]
    public async Task Deletion_of_nothing_is_harmless()
    {
        await Store.DeleteAsync(Place, CancellationToken.None);

        Assert.Null(await ReadAsync(Place, SecretReference.Parse("0123456789abcdef0123456789abcdef")));
    }

    [Fact]
    public async Task Secret_shows_in_no_text_of_store_place_or_reference()
    {
        var reference = await KeepAsync(Place, "hidden-secret");

        var shown = $"{Store} {Place} {reference} {reference.Text}";

        Assert.DoesNotContain("hidden", shown, StringComparison.Ordinal);
    }

    protected static SecretPlace At(string club, string connection) =>
        SecretPlace.OfConnection(ClubId.Parse(club), ConnectionId.Parse(connection));

    protected Task<SecretReference> KeepAsync(SecretPlace place, string secret) =>
        Store.KeepAsync(place, secret, CancellationToken.None).AsTask();

    protected Task<string?> ReadAsync(SecretPlace place, SecretReference reference) =>
        Store.ReadAsync(place, reference, CancellationToken.None).AsTask();
}
