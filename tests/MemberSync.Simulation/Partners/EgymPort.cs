using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Egym;
using MemberSync.Simulators.Egym.Control;
using MemberSync.Simulators.Egym.Wire;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;

namespace MemberSync.Simulation.Partners;

/// <summary>One location of the strict eGym simulator.</summary>
public sealed class EgymPort : IPartnerPort
{
    private const string Location = "northclub";
    private const string Key = "simulated-egym-key";

    private readonly EgymSimulator _simulator;

    private EgymPort(ImmutableArray<(AccountBody Person, string? Card)> known, DateTimeOffset now)
    {
        // A budget that needed the header would be wrong without it.
        _simulator = new EgymSimulator(new EgymOptions { TellsRemaining = false });
        _simulator.Define(
            new LocationDefinition
            {
                Name = Location,
                ApiKey = Key,
                KnownPeople = [.. known.Select(each => each.Person)],
                KnownCards = known.Where(each => each.Card is not null)
                    .ToImmutableSortedDictionary(each => each.Card!, each => each.Person.Email!),
            },
            now);
    }

    public Connection Connection { get; } = new(
        ConnectionId.Parse("egym"),
        "egym",
        Enabled: true,
        new Uri("https://mms.api.egym.com"),
        ImmutableSortedDictionary<string, string>.Empty,
        ConnectionOptions.Default,
        MemberFilter.Everybody,
        SimulatedSecrets.Reference);

    public ImmutableSortedDictionary<string, string> Credentials { get; } =
        ImmutableSortedDictionary<string, string>.Empty.Add("apiKey", Key);

    public (string Name, string Wrong) Spoiled => ("apiKey", "another-key");

    public string AccountId => "accountId";

    /// <summary>The accounts of the whole chain, whose member or not.</summary>
    public AccountsView Accounts => (AccountsView)_simulator.View(Location, "accounts")!;

    public ImmutableArray<HeldPerson> People => [.. Accounts.Accounts.Select(Held)];

    // Whose membership was taken away has no id of ours any more; no story filters people at eGym.
    public ImmutableArray<string> Former => [];

    public IEnumerable<string> Defects => Accounts.Defects;

    public IEnumerable<string> RateFaults =>
        Calls.RejectedForRate > 0 ? [$"{Calls.RejectedForRate} calls found the bucket empty"] : [];

    public int MemberCalls => Calls.Actions.Where(a => a.Key != EgymAction.ListAccounts).Sum(a => a.Value.Total);

    public ImmutableArray<FaultCount> Faults => ((FaultsView)_simulator.View(Location, "faults")!).Faults;

    private CallsView Calls => (CallsView)_simulator.View(Location, "calls")!;

    public static IPartnerPort Open(WorldOptions options) => new EgymPort([], options.Start);

    /// <summary>A chain that knows these people from elsewhere, some with a card.</summary>
    public static IPartnerPort Knowing(WorldOptions options, params ImmutableArray<(AccountBody Person, string? Card)> known) =>
        new EgymPort(known, options.Start);

    public void SetFaults(ImmutableArray<FaultRule> rules) => _simulator.SetFaults(Location, rules);

    public bool IsUnlimited(SimRequest request) => false;

    public SimResponse Handle(SimRequest request, TimeProvider time) => _simulator.Handle(request, time);

    public ImmutableSortedDictionary<string, string?> Wanted(Member member) => new Dictionary<string, string?>
    {
        ["first name"] = member.FirstName,
        ["last name"] = member.LastName,
        ["e-mail"] = member.Email,
        ["zip"] = member.Address?.Zip,
        ["end of contract"] = member.Contract?.End?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["tags"] = string.Join(", ", member.Tags.Select(tag => tag.TrimStart('#'))),
    }.ToImmutableSortedDictionary();

    private static HeldPerson Held(AccountView account) => new(
        account.AccountId,
        [.. new[] { account.Profile.Membership?.MembershipId }.OfType<string>()],
        new Dictionary<string, string?>
        {
            ["first name"] = account.Profile.FirstName,
            ["last name"] = account.Profile.LastName,
            ["e-mail"] = account.Profile.Email,
            ["zip"] = account.Profile.Contact?.ZipCode,
            ["end of contract"] = account.Profile.Membership?.EndOfContract,
            ["tags"] = account.Profile.Membership?.MembershipSubType,
        }.ToImmutableSortedDictionary())
    {
        Visits = account.CheckIns.Length,
    };
}
