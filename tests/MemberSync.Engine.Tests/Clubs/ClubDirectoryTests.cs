using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Testing.Storage;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Engine.Tests.Clubs;

public sealed class ClubDirectoryTests
{
    private static readonly Club North = new(
        ClubId.Parse("northclub"), "North", "Europe/Zurich", SyncPolicy.Single, RegistrationMode.ApproveAndCreate, null);

    private readonly SimulatedTime _time = new();
    private readonly ModelStore _store;
    private readonly ClubDirectory _here;
    private readonly ClubDirectory _elsewhere;

    public ClubDirectoryTests()
    {
        _store = new ModelStore(_time);
        _here = new ClubDirectory(_store, new NoPartners(), _time);
        _elsewhere = new ClubDirectory(_store, new NoPartners(), _time);
    }

    [Fact]
    public async Task What_another_process_saved_is_seen_at_once_by_who_asks_for_it_and_soon_by_everybody()
    {
        await SaveAsync(_here, "Old");
        await NameAsync();
        await SaveAsync(_elsewhere, "New");

        var remembered = await NameAsync();
        var stored = (await _here.FindNowAsync(North.Id, CancellationToken.None))!.Club.Name;
        await SaveAsync(_elsewhere, "Newer");
        _time.Advance(ClubDirectory.Staleness);

        Assert.Equal(("Old", "New", "Newer"), (remembered, stored, await NameAsync()));
    }

    [Fact]
    public async Task What_is_saved_while_the_club_is_read_is_seen_by_the_next_reader()
    {
        await SaveAsync(_here, "Old");
        var saving = Task.CompletedTask;
        _store.Faults = new AfterFirstScan(() => saving = SaveAsync(_here, "New"));

        var read = await NameAsync();
        await saving;

        Assert.Equal(("Old", "New"), (read, await NameAsync()));
    }

    private static async Task SaveAsync(ClubDirectory directory, string name)
    {
        var before = await directory.FindNowAsync(North.Id, CancellationToken.None);
        Assert.True(await directory.TrySaveAsync(before, North with { Name = name }, [], CancellationToken.None));
    }

    private async Task<string> NameAsync() => (await _here.FindAsync(North.Id, CancellationToken.None))!.Club.Name;

    /// <summary>The answer of the first scan is on its way while something else happens.</summary>
    private sealed class AfterFirstScan(Action happens) : IStoreFaults
    {
        private bool _over;

        public TimeSpan After(StoreOperation operation)
        {
            if (operation.Kind == StoreOperationKind.Scan && !_over)
            {
                _over = true;
                happens();
            }

            return TimeSpan.Zero;
        }
    }

    private sealed class NoPartners : IPartners
    {
        public ImmutableSortedSet<string> Names => [];

        public IPartner Find(string name) => throw new KeyNotFoundException(name);
    }
}
