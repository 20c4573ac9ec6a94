using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Partners;
using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Egym.Wire;

namespace MemberSync.Simulation.Scenarios;

/// <summary>eGym gives a card silently to whoever is told with it; nobody's card is taken away.</summary>
internal static class CardStory
{
    private const string Own = "0x04A1";
    private const string Foreign = "0x04F1";

    private static readonly AccountBody Stranger = new()
    {
        Email = "stranger@example.org",
        FirstName = "Some",
        LastName = "Stranger",
        Gender = "FEMALE",
        DateOfBirth = "1950-01-01",
        Membership = new MembershipBody { MembershipId = "another-club-7", MembershipType = "BASIC", StartOfContract = "2020-01-01" },
    };

    public static WorldOptions Adapt(WorldOptions options) =>
        options with { Partners = [o => EgymPort.Knowing(o, (Stranger, Foreign))] };

    /// <summary>The gym system gives a member a card that somebody of another club has.</summary>
    public static async Task<Verdict> ForeignAsync(World world)
    {
        await world.Source.CreateAsync(1, member => member with { Cards = [Own, Foreign] });
        await world.RestAsync();
        return (await Invariants.CheckAsync(world))
            .Expect(Holds(world, People.Id(1).ToString()) == Own, "The card that nobody else has is told: it was not")
            .Expect(Holds(world, "another-club-7") == Foreign, "Nobody's card is taken away: it was")
            .Expect(await IsLeftOutAsync(world), "The history says which card was left out: it does not");
    }

    /// <summary>A card goes from one member to another in the gym system, and both edits come at once.</summary>
    public static async Task<Verdict> PassedOnAsync(World world)
    {
        await world.Source.CreateAsync(1, member => member with { Cards = [Own] });
        await world.Source.CreateAsync(2);
        await world.RestAsync();
        await world.Source.EditAsync(2, member => member with { Cards = [Own] });
        await world.Source.EditAsync(1, member => member with { Cards = [] });
        await world.RestAsync();
        return (await Invariants.CheckAsync(world))
            .Expect(Holds(world, People.Id(1).ToString()).Length == 0, "Whose card was taken off has none: there is one")
            .Expect(Holds(world, People.Id(2).ToString()) == Own, "Whom the card was passed on to has it: it is not there");
    }

    private static string Holds(World world, string membershipId) => string.Join(
        ',',
        ((EgymPort)world.Partner.Port).Accounts.Accounts
            .Single(account => account.Profile.Membership?.MembershipId == membershipId).Rfids);

    private static async Task<bool> IsLeftOutAsync(World world) =>
        (await world.LinkAsync(People.Id(1)))!.History.Any(
            line => line.Cause.StartsWith("Left out: the card that ends in 04F1", StringComparison.Ordinal));
}
