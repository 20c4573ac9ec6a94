using System.Collections.Immutable;
using MemberSync.Core.Matching;
using MemberSync.Core.Members;
using MemberSync.Engine.Links;
using MemberSync.Engine.Matching;
using MemberSync.Engine.Reviews;
using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Mywellness;
using MemberSync.Simulators.Mywellness.Control;

namespace MemberSync.Simulation.Scenarios;

/// <summary>The partner knows people from elsewhere, and its list of them is stored before anybody is sent.</summary>
internal static class MatchStories
{
    private const string Stranger = "stranger@example.org";

    /// <summary>Two of the members are at the partner already.</summary>
    public static WorldOptions AtActivation(WorldOptions options) => options with
    {
        ConnectionEnabled = false,
        Start = new DateTimeOffset(2026, 4, 1, 21, 5, 0, TimeSpan.Zero),
        KnownPeople = [Known(People.Person(1)), Known(People.Person(2))],
    };

    /// <summary>Somebody else is at the partner; what is linked goes in bulk, twenty minutes later.</summary>
    public static WorldOptions Undone(WorldOptions options) => options with
    {
        ConnectionEnabled = false,
        Start = new DateTimeOffset(2026, 4, 1, 20, 40, 0, TimeSpan.Zero),
        KnownPeople = [Known(People.Person(9) with { FirstName = "Some", LastName = "Stranger", Email = Stranger })],
    };

    public static async Task<Verdict> ActivationAsync(World world)
    {
        for (var number = 1; number <= 3; number++)
        {
            await world.Source.CreateAsync(number);
        }

        await StorePeopleAsync(world);
        await world.EnableConnectionAsync(Review.Start(World.Club, World.Connection));
        await world.SettleAsync();
        var known = world.Mywellness.Accounts.Accounts.Where(account => account.WasKnownBefore).ToList();
        return (await Invariants.CheckAsync(world))
            .Expect(world.Mywellness.Accounts.Accounts.Length == 3, "Nobody is doubled: there are other accounts than three")
            .Expect(known.Count == 2 && known.All(IsNotMadeAgain), "Whom the partner has is linked and not created");
    }

    public static async Task<Verdict> UndoAsync(World world)
    {
        await world.Source.CreateAsync(1);
        var person = (await StorePeopleAsync(world)).Single();
        await world.TouchConnectionAsync();
        await Task.Delay(TimeSpan.FromSeconds(15), world.Time); // Until every process has seen the settings.
        var outcome = await world.Operator.InsistAsync(hub => ImportAsync(hub, person), _ => true);
        var linked = (await world.LinkAsync(People.Id(1)))?.Link.IsAtPartner == true;
        await world.Operator.InsistAsync(UndoAsync, _ => true);
        var apart = (await world.LinkAsync(People.Id(1)))?.Link.IsAtPartner == false;
        await world.UntilAsync(new DateTimeOffset(2026, 4, 1, 21, 5, 0, TimeSpan.Zero)); // Bulk would have gone.
        await world.Operator.AskAsync(1, LinkOperation.Sync);
        await world.SettleAsync();
        var stranger = world.Mywellness.Accounts.Accounts.Single(account => account.WasKnownBefore);
        return (await Invariants.CheckAsync(world))
            .Expect(linked, $"A decision that is imported links: {outcome}")
            .Expect(apart, "What is undone is no longer linked")
            .Expect(
                IsNotMadeAgain(stranger) && stranger.Profile.Email == Stranger && stranger.Membership is null,
                "Of a link that was undone nothing is sent");
    }

    private static bool IsNotMadeAgain(AccountView account) => account is { CreateCalls: 0, WelcomeEmails: 0 };

    private static SeededPerson Known(Member member) => new()
    {
        FirstName = member.FirstName!,
        LastName = member.LastName!,
        Gender = member.Gender == Gender.Female ? "F" : "M",
        DateOfBirth = member.DateOfBirth!.Value,
        Email = member.Email,
    };

    private static async Task<ImmutableArray<PartnerPerson>> StorePeopleAsync(World world)
    {
        ImmutableArray<PartnerPerson> people = [.. world.Mywellness.Accounts.Accounts.Select(Exported)];
        await world.Operator.InsistAsync(hub => StoreAsync(hub, people), inForce => inForce.Length > 0);
        return people;
    }

    private static async Task<string?> StoreAsync(HubProcess hub, ImmutableArray<PartnerPerson> people)
    {
        var draft = await hub.People.BeginAsync(await OperatorModel.ViewAsync(hub), CancellationToken.None);
        foreach (var person in people)
        {
            await draft.AddAsync(person, CancellationToken.None);
        }

        return await draft.CompleteAsync(CancellationToken.None) ? "in force" : "";
    }

    // A line of the table that operators import.
    private static async Task<MatchOutcome?> ImportAsync(HubProcess hub, PartnerPerson person)
    {
        var view = await OperatorModel.ViewAsync(hub);
        var rows = await hub.Matches.ReadAsync(view, CancellationToken.None);
        return rows.FirstOrDefault() is { } row
            ? await hub.Linker.RunAsync(
                view,
                new MatchOrder(row.Member.Id, person, row.Version, "front desk", "import-1"),
                CancellationToken.None)
            : new MatchOutcome.Unchanged(); // Linked by the request whose answer was lost.
    }

    private static async Task<string?> UndoAsync(HubProcess hub) =>
        (await hub.MatchUndo.RunAsync(await OperatorModel.ViewAsync(hub), "front desk", CancellationToken.None)).ToString();

    private static PartnerPerson Exported(AccountView account) => new(
        account.FacilityUserId,
        ImmutableSortedDictionary<string, string>.Empty.Add("facilityUserId", account.FacilityUserId),
        new Person(
            account.Profile.FirstName,
            account.Profile.LastName,
            account.Profile.BirthDate,
            account.Profile.Gender == "F" ? Gender.Female : Gender.Male,
            account.Profile.Email));
}
