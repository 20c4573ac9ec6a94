using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Partners;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Testing.Storage;
using MemberSync.Testing.Time;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace MemberSync.Engine.Tests.Dispatch;

public sealed class PartnerClientsTests
{
    private readonly HeldPartner _partner = new();
    private readonly PartnerClients _clients = new(new ClubSecrets(
        new ModelSecrets(), new ModelStore(new SimulatedTime()), NullLogger<ClubSecrets>.Instance));

    [Fact]
    public async Task Client_is_kept_while_the_settings_stay_the_same()
    {
        (await BorrowAsync("1")).Dispose();
        (await BorrowAsync("1")).Dispose();

        Assert.False(Assert.Single(_partner.Clients).IsDisposed);
    }

    [Fact]
    public async Task Replaced_client_is_disposed_at_once_when_nobody_uses_it()
    {
        (await BorrowAsync("1")).Dispose();

        using var second = await BorrowAsync("2");

        Assert.Equal([true, false], _partner.Clients.Select(client => client.IsDisposed));
    }

    [Fact]
    public async Task Replaced_client_serves_its_borrower_to_the_end()
    {
        var first = await BorrowAsync("1");

        using var second = await BorrowAsync("2");
        var check = first.Client.CheckAsync(CancellationToken.None);
        _partner.Clients[0].Answer();

        Assert.IsType<PartnerAnswer.Done>(await check);
        Assert.False(_partner.Clients[0].IsDisposed);
        first.Dispose();
        first.Dispose();
        Assert.True(_partner.Clients[0].IsDisposed);
    }

    [Fact]
    public async Task Call_under_way_outlives_its_borrower()
    {
        var first = await BorrowAsync("1");
        var check = first.Client.CheckAsync(CancellationToken.None);
        first.Dispose();

        using var second = await BorrowAsync("2");

        Assert.False(_partner.Clients[0].IsDisposed);
        _partner.Clients[0].Answer();
        await check;
        Assert.True(_partner.Clients[0].IsDisposed);
    }

    private async Task<ClientLoan> BorrowAsync(string version) =>
        await _clients.BorrowAsync(View() with { Version = version }, CancellationToken.None);

    private ConnectionView View()
    {
        var club = new Club(
            ClubId.Parse("northclub"), "North", "Europe/Zurich", SyncPolicy.Single, RegistrationMode.Free, null);
        var connection = new Connection(
            ConnectionId.Parse("main"),
            "held",
            Enabled: true,
            new Uri("https://partner.example"),
            ImmutableSortedDictionary<string, string>.Empty,
            ConnectionOptions.Default,
            MemberFilter.Everybody);
        return new ConnectionView(club, connection, _partner, "1");
    }
}
