using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Egym;
using MemberSync.Simulators.Egym.Control;
using MemberSync.Simulators.Egym.V1;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;

namespace MemberSync.Simulation.Partners;

/// <summary>One location of the strict eGym simulator that still has gymapi v1.</summary>
public sealed class GymApiPort : IPartnerPort
{
    private const string Location = "northclub";
    private const string GymId = "4711";
    private const string Token = "simulated-egym-token";

    private readonly EgymSimulator _simulator = new(new EgymOptions { TellsRemaining = false });
    private DateTimeOffset _now;

    private GymApiPort(DateTimeOffset now)
    {
        _now = now;
        _simulator.Define(
            new LocationDefinition { Name = Location, ApiKey = "unused", GymId = GymId, AccessToken = Token }, now);
    }

    public Connection Connection { get; } = new(
        ConnectionId.Parse("egym"),
        "egym",
        Enabled: true,
        new Uri("https://mms.api.egym.com"),
        ImmutableSortedDictionary<string, string>.Empty.Add("gymId", GymId),
        ConnectionOptions.Default,
        MemberFilter.Everybody,
        SimulatedSecrets.Reference);

    public ImmutableSortedDictionary<string, string> Credentials { get; } =
        ImmutableSortedDictionary<string, string>.Empty.Add("accessToken", Token);

    public (string Name, string Wrong) Spoiled => ("accessToken", "another-token");

    public string AccountId => "userId";

    /// <summary>All users, whether they have a contract or not.</summary>
    public ImmutableArray<UserBody> Users => ((UsersView)_simulator.View(Location, "accounts")!).Users;

    // v1 deletes nobody: whose contract ended before today is gone as far as it can be.
    public ImmutableArray<HeldPerson> People => [.. Users.Where(user => !IsOver(user)).Select(Held)];

    public ImmutableArray<string> Former => [.. Users.Where(IsOver).Select(user => user.MembershipId).OfType<string>()];

    public IEnumerable<string> Defects => Users
        .GroupBy(user => user.MembershipId)
        .Where(users => users.Count() > 1)
        .Select(users => $"{users.Key} is {users.Count()} users");

    public IEnumerable<string> RateFaults =>
        Calls.RejectedForRate > 0 ? [$"{Calls.RejectedForRate} calls found the bucket empty"] : [];

    public int MemberCalls => Calls.Actions.Where(a => a.Key != EgymAction.V1Alive).Sum(a => a.Value.Total);

    public ImmutableArray<FaultCount> Faults => ((FaultsView)_simulator.View(Location, "faults")!).Faults;

    private CallsView Calls => (CallsView)_simulator.View(Location, "calls")!;

    public static IPartnerPort Open(WorldOptions options) => new GymApiPort(options.Start);

    public void SetFaults(ImmutableArray<FaultRule> rules) => _simulator.SetFaults(Location, rules);

    public bool IsUnlimited(SimRequest request) => false;

    public SimResponse Handle(SimRequest request, TimeProvider time)
    {
        _now = time.GetUtcNow();
        return _simulator.Handle(request, time);
    }

    public ImmutableSortedDictionary<string, string?> Wanted(Member member) => new Dictionary<string, string?>
    {
        ["first name"] = member.FirstName,
        ["last name"] = member.LastName,
        ["e-mail"] = member.Email,
        ["zip"] = member.Address?.Zip,
        ["end of contract"] = member.Contract?.End?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["tags"] = string.Join(", ", member.Tags.Select(tag => tag.TrimStart('#'))),
    }.ToImmutableSortedDictionary();

    private bool IsOver(UserBody user) => string.CompareOrdinal(
        user.EndOfContract, _now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) < 0;

    private HeldPerson Held(UserBody user) => new(
        user.UserId!,
        [.. new[] { user.MembershipId }.OfType<string>()],
        new Dictionary<string, string?>
        {
            ["first name"] = user.FirstName,
            ["last name"] = user.LastName,
            ["e-mail"] = user.EMail,
            ["zip"] = user.ZipCode,
            ["end of contract"] = user.EndOfContract,
            ["tags"] = user.MembershipSubType,
        }.ToImmutableSortedDictionary())
    {
        Visits = ((UsersView)_simulator.View(Location, "accounts")!).VisitsOf.Count(visitor => visitor == user.UserId),
    };
}
