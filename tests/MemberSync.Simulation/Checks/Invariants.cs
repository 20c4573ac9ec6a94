using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Links;
using MemberSync.Engine.Wakes;
using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Mywellness.Accounts;
using MemberSync.Simulators.Mywellness.Control;

namespace MemberSync.Simulation.Checks;

/// <summary>The promises, checked at the partner's own books once a world is at rest.</summary>
public static class Invariants
{
    private const int StrictLimit = 30;
    private const int NightLimit = 200;

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
        var books = new PartnerBooks(world);
        foreach (var number in world.Source.Members.Keys.Concat(world.Source.Deleted))
        {
            var link = await world.LinkAsync(People.Id(number));
            faults.AddRange(MemberFaults(world, books, expected(number), number, link));
        }

        return new Verdict([.. faults]);
    }

    /// <summary>What must hold whatever the members are.</summary>
    public static async Task<IEnumerable<string>> CheckWorldAsync(World world) =>
    [
        .. RateFaults(world),
        .. world.Partner.Accounts.Defects.Select(defect => $"I6 one account per person: {defect}"),
        .. await Accounts.FaultsAsync(world),
        .. HistoryFaults(world),
        .. await QueueFaultsAsync(world),
    ];

    private static IEnumerable<string> RateFaults(World world)
    {
        foreach (var (action, figures) in world.Partner.Calls.Actions)
        {
            if (figures.Rate.WorstIn60sStrict > StrictLimit || figures.Rate.WorstIn60sNight > NightLimit)
            {
                yield return $"I12 never over the limit: {action} had {figures.Rate.WorstIn60sStrict} calls in 60 s by day"
                    + $" and {figures.Rate.WorstIn60sNight} by night";
            }
        }
    }

    private static IEnumerable<string> MemberFaults(
        World world, PartnerBooks books, Expected expected, int number, LinkDetail? detail)
    {
        var accounts = books.Of(number, detail?.Link);
        return expected switch
        {
            Expected.InStep =>
                Expect(detail, number, LinkStatus.Enabled).Concat(AccountFaults(world, number, accounts)),
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

    private static IEnumerable<string> One(ImmutableArray<AccountView> accounts, int number, string promise) =>
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

    private static IEnumerable<string> AccountFaults(World world, int number, ImmutableArray<AccountView> accounts)
    {
        var member = world.Source.Members[number];
        if (accounts.Length != 1)
        {
            yield return $"I6 one account per person: {member.Id} has {accounts.Length}";
            yield break;
        }

        var account = accounts[0];
        if (account.WelcomeEmails > 1)
        {
            yield return $"I6 one welcome e-mail: {member.Id} got {account.WelcomeEmails}";
        }

        if (!account.OtherExternalIds.IsEmpty)
        {
            yield return $"I6 one id per person: {member.Id} was also asked for as {account.OtherExternalIds[0]}";
        }

        if (account.Visits.Length > world.Source.Visits.GetValueOrDefault(number))
        {
            yield return $"I8 one effect per event: {member.Id} has {account.Visits.Length} visits of {world.Source.Visits.GetValueOrDefault(number)}";
        }

        foreach (var (what, wanted, found) in Compare(member, account))
        {
            if (wanted != found)
            {
                yield return $"I5/I7 the newest word stands: {member.Id} {what} is '{found}', not '{wanted}'";
            }
        }
    }

    private static IEnumerable<(string What, string? Wanted, string? Found)> Compare(Member member, AccountView account)
    {
        yield return ("first name", member.FirstName, account.Profile.FirstName);
        yield return ("last name", member.LastName, account.Profile.LastName);
        yield return ("e-mail", member.Email, account.Profile.Email);
        yield return ("zip", member.Address?.Zip, account.Profile.ZipCode);
        yield return ("groups", string.Join(',', member.Tags.Select(tag => tag.TrimStart('#'))), string.Join(',', account.Groups));
        yield return ("membership", Wanted(member.Contract!.State), account.Membership?.Status.ToString());
        yield return ("end of contract", Format(member.Contract.End), Format(account.Membership?.ExpiresOn));
    }

    private static string Wanted(ContractState state) =>
        state == ContractState.Frozen ? nameof(MembershipStatus.Frozen) : nameof(MembershipStatus.Active);

    private static string? Format(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

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
