using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using MemberSync.Testing.Storage;
using MemberSync.Testing.Time;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MemberSync.Engine.Tests.Links;

/// <summary>A connection whose members stand in lists and counts, and nothing else.</summary>
internal sealed class CountRig : IPartners, ILogger<StateCounts>, IStoreFaults
{
    public static readonly ConnectionId Connection = ConnectionId.Parse("facility");

    private static readonly ClubId Club = ClubId.Parse("north");

    private int _moves;
    private (string Rows, Action Happens)? _meanwhile;

    public CountRig()
    {
        Store = new ModelStore(Time) { Faults = this };
        States = new StateCounts(Store, Time, this);
        Clubs = new ClubDirectory(Store, this, Time);
    }

    public SimulatedTime Time { get; } = new(SimulatedTime.DefaultStart);

    public ModelStore Store { get; }

    public StateCounts States { get; }

    public ClubDirectory Clubs { get; }

    public List<string> Warnings { get; } = [];

    public ImmutableSortedSet<string> Names => ["one-call"];

    /// <summary>With a connection that is new; or one of a version that kept no counts.</summary>
    public static async Task<CountRig> OpenAsync(bool isCounted = true)
    {
        var rig = new CountRig();
        var club = new Club(Club, "North", "Europe/Zurich", SyncPolicy.Multiple, RegistrationMode.ApproveAndCreate, null);
        await rig.Clubs.TrySaveAsync(null, club, [], CancellationToken.None);
        var connection = new Connection(
            Connection, "one-call", Enabled: true, new Uri("https://partner.example.org"),
            ImmutableSortedDictionary<string, string>.Empty, ConnectionOptions.Default, MemberFilter.Everybody);
        var view = new ConnectionView(club, connection, rig.Find("one-call"), string.Empty);
        var stored = await rig.Clubs.FindNowAsync(Club, CancellationToken.None);
        await rig.Clubs.TrySaveAsync(stored!, view, [], CancellationToken.None);
        if (!isCounted)
        {
            await rig.CommitAsync(new Write.Delete(Keys.StateTally(Connection)));
        }

        return rig;
    }

    public IPartner Find(string name) => new OneCall();

    public async Task<ConnectionView> ViewAsync() =>
        (await Clubs.FindNowAsync(Club, CancellationToken.None))!.Connection(Connection)!;

    /// <summary>A member goes from one list to another, and a commit says so; or an older version's does not.</summary>
    public Task MoveAsync(int number, LinkStatus? from, LinkStatus to, bool isNoted = true)
    {
        var member = MemberId.Parse(number.ToString(CultureInfo.InvariantCulture));
        var move = StateTally.Nobody.Add(from, -1).Add(to, 1);
        var label = (++_moves).ToString(CultureInfo.InvariantCulture);
        return CommitAsync(
        [
            .. from is { } left ? [new Write.Delete(Keys.Listed(Connection, left, member))] : ImmutableArray<Write>.Empty,
            new Write.Put(Keys.Listed(Connection, to, member), "{}"u8.ToArray()),
            .. isNoted
                ? [new Write.Insert(
                    Keys.StateMove(Connection, Time.GetUtcNow(), label), RowJson.Write(move, RowJson.Default.StateTally))]
                : ImmutableArray<Write>.Empty,
        ]);
    }

    public async Task CommitAsync(params Write[] writes) =>
        Assert.IsType<CommitOutcome.Stored>(
            await Store.CommitAsync(new Commit($"{Club}", [.. writes], []), CancellationToken.None));

    /// <summary>Has something happen while the answer of the next scan of such rows is on its way.</summary>
    public void During(string rows, Action happens) => _meanwhile = (rows, happens);

    /// <summary>What is counted, states with nobody left out.</summary>
    public async Task<string> ReadAsync() => Words(await States.ReadAsync(await ViewAsync(), CancellationToken.None));

    /// <summary>As above, as the census counts.</summary>
    public async Task<string> KeepAsync() => Words(await States.KeepAsync(await ViewAsync(), CancellationToken.None));

    public ImmutableArray<Row> Rows() =>
        [.. Store.RowsOf($"{Club}").Where(row => row.Key.StartsWith("count|", StringComparison.Ordinal))];

    TimeSpan IStoreFaults.After(StoreOperation operation)
    {
        if (_meanwhile is var (rows, happens) && operation.Kind == StoreOperationKind.Scan
            && operation.Keys[0].StartsWith(rows, StringComparison.Ordinal))
        {
            _meanwhile = null;
            happens();
        }

        return TimeSpan.Zero;
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Warnings.Add(formatter(state, exception));

    private static string Words(ImmutableSortedDictionary<LinkStatus, int> counts) =>
        string.Join(", ", counts.Where(state => state.Value != 0).Select(state => $"{state.Value} {state.Key}"));
}
