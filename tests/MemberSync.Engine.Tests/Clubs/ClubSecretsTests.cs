using System.Collections.Immutable;
using System.Text;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Testing.Storage;
using MemberSync.Testing.Time;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace MemberSync.Engine.Tests.Clubs;

public sealed class ClubSecretsTests
{
    private static readonly ClubId Club = ClubId.Parse("northclub");
    private static readonly ConnectionId Id = ConnectionId.Parse("mywellness");
    private static readonly ImmutableSortedDictionary<string, string> None =
        ImmutableSortedDictionary<string, string>.Empty;

    private static readonly Connection Unnamed = new(
        Id, "mywellness", Enabled: false, new Uri("https://api.partner.example"), None, ConnectionOptions.Default,
        MemberFilter.Everybody);

    private readonly ModelSecrets _kept = new();
    private readonly ModelStore _store = new(new SimulatedTime());
    private readonly ClubSecrets _secrets;

    public ClubSecretsTests()
    {
        _secrets = new ClubSecrets(_kept, _store, NullLogger<ClubSecrets>.Instance);
    }

    [Fact]
    public async Task Credentials_are_those_that_the_connection_names_whatever_was_kept_later()
    {
        var before = Unnamed with { Credentials = await KeepAsync("old") };

        var after = Unnamed with { Credentials = await KeepAsync("new") };

        Assert.Equal("old", await KeyAsync(before));
        Assert.Equal("new", await KeyAsync(after));
    }

    [Fact]
    public async Task Connection_that_names_none_has_none() =>
        Assert.Empty(await _secrets.CredentialsAsync(Club, Unnamed, CancellationToken.None));

    [Fact]
    public async Task Credentials_that_are_lost_are_as_if_never_set()
    {
        var connection = Unnamed with { Credentials = SecretReference.Parse("of-a-lost-vault") };

        Assert.Empty(await _secrets.CredentialsAsync(Club, connection, CancellationToken.None));
    }

    [Fact]
    public async Task Deleted_credentials_are_gone_with_what_an_older_version_stored()
    {
        var connection = Unnamed with { Credentials = await KeepAsync("old") };
        var old = new Write.Put("secret|mywellness", new byte[] { 9, 240 });
        await _store.CommitAsync(new Commit("northclub", [old], []), CancellationToken.None);

        await _secrets.DeleteCredentialsAsync(Club, Id, CancellationToken.None);
        await _secrets.DeleteCredentialsAsync(Club, Id, CancellationToken.None); // Twice is harmless.

        Assert.Empty(await _secrets.CredentialsAsync(Club, connection, CancellationToken.None));
        Assert.Empty(_store.RowsOf("northclub"));
    }

    [Fact]
    public async Task Webhook_secrets_are_those_of_one_club_and_one_source()
    {
        await ReplaceWebhookAsync("a", "b");
        await ReplaceWebhookAsync("b", "c");

        Assert.Equal<string>(["b", "c"], await WebhookAsync("northclub", "generic"));
        Assert.Empty(await WebhookAsync("northclub", "other"));
        Assert.Empty(await WebhookAsync("southclub", "generic"));
    }

    [Fact]
    public async Task Secrets_stand_in_no_row()
    {
        await KeepAsync("hidden");
        await ReplaceWebhookAsync("hidden");

        var row = Assert.Single(_store.RowsOf("northclub"));
        Assert.Equal("""{"secrets":"v2"}""", Encoding.UTF8.GetString(row.Value.Span));
    }

    private Task ReplaceWebhookAsync(params ImmutableArray<string> secrets) =>
        _secrets.ReplaceWebhookAsync(Club, "generic", secrets, CancellationToken.None);

    private ValueTask<ImmutableArray<string>> WebhookAsync(string club, string source) =>
        _secrets.WebhookAsync(ClubId.Parse(club), source, CancellationToken.None);

    private async ValueTask<SecretReference> KeepAsync(string key) =>
        await _secrets.KeepCredentialsAsync(Club, Id, None.Add("apiKey", key), CancellationToken.None);

    private async Task<string> KeyAsync(Connection connection) =>
        (await _secrets.CredentialsAsync(Club, connection, CancellationToken.None))["apiKey"];
}
