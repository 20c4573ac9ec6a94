using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Core.Links;
using MemberSync.Engine.Links;
using MemberSync.Engine.Wakes;
using MemberSync.Simulation.Partners;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Checks;

/// <summary>The promises, checked at the partner's own books once a world is at rest.</summary>
public static class Invariants
{
    /// <param name="suspended">Members who are to be Suspended.</param>
    public static Task<Verdict> CheckAsync(World world, params IReadOnlyCollection<int> suspended) => CheckAsync(
        world,
        number => suspended.Contains(number) ? Expected.Suspended
            : world.Source.Deleted.Contains(number) ? Expected.Removed
            : Expected.InStep);

    /// <param name="expected">Where each member that the source ever told must stand.</param>
    public static async Task<Verdict> CheckAsync(World world, Func<int, Expected> expected)
    {
        var faults = new List<string>(await CheckWorldAsync(world));
        foreach (var partner in world.Partners)
        {
            faults.AddRange(await PeopleFaultsAsync(world, partner.Port, expected));
        }

        return new Verdict([.. faults]);
    }

    /// <summary>What must hold whatever the members are.</summary>
    public static async Task<IEnumerable<string>> CheckWorldAsync(World world)
    {
        var faults = new List<string>();
        foreach (var port in world.Partners.Select(partner => partner.Port))
        {
            faults.AddRange(port.RateFaults.Select(fault => $"I12 never over the limit: {fault}"));
            faults.AddRange(port.Defects.Select(defect => $"I6 one account per person: {defect}"));
            faults.AddRange(await Accounts.FaultsAsync(world, port));
        }

        return [.. faults, .. HistoryFaults(world), .. await QueueFaultsAsync(world), .. await Counts.FaultsAsync(world)];
    }

    private static async Task<IEnumerable<string>> PeopleFaultsAsync(
        World world, IPartnerPort partner, Func<int, Expected> expected)
    {
        var faults = new List<string>();
        var books = new PartnerBooks(partner);
        foreach (var number in world.Source.Members.Keys.Concat(world.Source.Deleted))
        {
            var link = await world.LinkAsync(People.Id(number), partner.Connection.Id);
            faults.AddRange(expected(number) == Expected.InStep
                ? Expect(link, number, LinkStatus.Enabled)
                    .Concat(AccountFaults(world, number, books.Of(number, link?.Link), partner))
                : MemberFaults(books, expected(number), number, link));
        }

        return faults.Select(fault => $"{fault} ({partner.Connection.Id})");
    }

    private static IEnumerable<string> MemberFaults(
        PartnerBooks books, Expected expected, int number, LinkDetail? detail)
    {
        var accounts = books.Of(number, detail?.Link);
        return expected switch
        {
            Expected.InStep => Expect(detail, number, LinkStatus.Enabled),
            Expected.Suspended => Expect(detail, number, LinkStatus.Suspended),
            Expected.Kept => One(accounts, number, "the filter keeps people")
                .Concat(Because(detail, number, ReasonCode.FilteredOut)),
            Expected.Staged => Expect(detail, number, LinkStatus.ToBeRemoved)
                .Concat(One(accounts, number, "removals wait for approval"))
                .Concat(Because(detail, number, ReasonCode.RemovalStaged)),
            Expected.Removed => Expect(detail, number, LinkStatus.Removed)
                .Concat(accounts.Select(_ => $"I10 deletes win: {People.Id(number)} is still at the partner")),
            Expected.NeverSent => books.Knew(number)
                ? [$"Nobody is sent whom filter or approval stops: {People.Id(number)} was"]
                : [],
        };
    }

    private static IEnumerable<string> One(ImmutableArray<HeldPerson> accounts, int number, string promise) =>
        accounts.Length == 1 ? [] : [$"{promise}: {People.Id(number)} has {accounts.Length} accounts, not 1"];

    private static IEnumerable<string> Because(LinkDetail? detail, int number, ReasonCode reason) =>
        detail?.Link.Reason?.Code == reason ? [] : [$"{People.Id(number)} says {detail?.Link.Reason}, not {reason}"];

    private static IEnumerable<string> Expect(LinkDetail? detail, int number, LinkStatus status)
    {
        if (detail is null)
        {
            yield return $"I1 nothing lost: {People.Id(number)} has no link";
        }
        else if (detail.Link.Status != status)
        {
            yield return $"I4 all settle: {People.Id(number)} is {detail.Link.Status}, not {status} ({detail.Link.Reason})";
        }
    }

    private static IEnumerable<string> AccountFaults(
        World world, int number, ImmutableArray<HeldPerson> accounts, IPartnerPort partner)
    {
        var member = world.Source.Members[number];
        if (accounts is not [var account])
        {
            return [$"I6 one account per person: {member.Id} has {accounts.Length}"];
        }

        var visits = world.Source.Visits.GetValueOrDefault(number);
        return
        [
            .. account.Faults,
            .. account.Visits > visits
                ? [$"I8 one effect per event: {member.Id} has {account.Visits} visits of {visits}"]
                : Array.Empty<string>(),
            .. from wanted in partner.Wanted(member)
               let found = account.Facts.GetValueOrDefault(wanted.Key)
               where wanted.Value != found
               select $"I5/I7 the newest word stands: {member.Id} {wanted.Key} is '{found}', not '{wanted.Value}'",
        ];
    }

    // What is done must be gone: a message that stays would be done again for ever.
    private static async Task<IEnumerable<string>> QueueFaultsAsync(World world)
    {
        var patience = world.Time.GetUtcNow() + TimeSpan.FromMinutes(30);
        while (Left() > 0 && world.Time.GetUtcNow() < patience)
        {
            await Task.Delay(TimeSpan.FromSeconds(10), world.Time);
        }

        return Left() == 0 ? [] : [$"I3 messages end: {Left()} wake-ups are left although nothing is due"];

        int Left() => world.Store.MessagesOf(Queues.Wakes).Length;
    }

    private static IEnumerable<string> HistoryFaults(World world)
    {
        // A revision without its line, or a line twice, would break the run of numbers.
        foreach (var history in world.KeysOf("past|").GroupBy(key => key[..key.LastIndexOf('|')]))
        {
            var numbers = history.Select(key => int.Parse(key[(key.LastIndexOf('|') + 1)..], CultureInfo.InvariantCulture)).ToImmutableArray();
            if (!numbers.SequenceEqual(Enumerable.Range(1, numbers.Length)))
            {
                yield return $"I15 every transition kept: {history.Key} has lines {string.Join(',', numbers)}";
            }
        }
    }
}
