using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Mywellness;
using MemberSync.Simulators.Mywellness.Accounts;
using MemberSync.Simulators.Mywellness.Control;

namespace MemberSync.Simulation.Partners;

/// <summary>One facility of the strict Mywellness simulator.</summary>
public sealed class MywellnessPort : IPartnerPort
{
    public static readonly ConnectionId Id = ConnectionId.Parse("mywellness");

    private const int StrictLimit = 30;
    private const int NightLimit = 200;
    private const string Url = "northclub";
    private const string LogIn = "AccessIntegration";

    private const string TokenNotValid =
        """{"errors":[{"field":"TokenNotValid","type":"Security","details":"TokenNotValid","errorMessage":"The token is not valid"}]}""";

    private int _endedSessions;

    private MywellnessPort(FacilityDefinition definition, MywellnessOptions options, DateTimeOffset now) =>
        Facility = new MywellnessFacility(definition, options, now);

    public static FacilityDefinition Definition => new()
    {
        FacilityUrl = Url,
        FacilityId = "6a1b0c44-9e6e-4c6e-8a1b-5f0f3b7d1001",
        ApiKey = "0d8f6c1e-7a55-4a0e-9a51-2c1f1d6f0001",
        ApplicationId = "3b6b0c44-9e6e-4c6e-8a1b-5f0f3b7d2002",
        Username = "integration@example.org",
        Password = "correct horse",
    };

    public MywellnessFacility Facility { get; }

    public Connection Connection { get; } = new(
        Id,
        "mywellness",
        Enabled: true,
        new Uri("https://api.mywellness.com"),
        new Dictionary<string, string> { ["facilityUrl"] = Url, ["applicationId"] = Definition.ApplicationId }
            .ToImmutableSortedDictionary(),
        ConnectionOptions.Default,
        MemberFilter.Everybody,
        SimulatedSecrets.Reference);

    public ImmutableSortedDictionary<string, string> Credentials { get; } = new Dictionary<string, string>
    {
        ["apiKey"] = Definition.ApiKey,
        ["username"] = Definition.Username,
        ["password"] = Definition.Password,
    }.ToImmutableSortedDictionary();

    public (string Name, string Wrong) Spoiled => ("password", "wrong");

    public string AccountId => "facilityUserId";

    public AccountsView Accounts => Facility.Accounts;

    public CallsView Calls => Facility.Calls;

    public ImmutableArray<HeldPerson> People => [.. Accounts.Accounts.Select(Held)];

    public ImmutableArray<string> Former => [.. Accounts.Deleted.SelectMany(account => IdsOf(account))];

    public IEnumerable<string> Defects => Accounts.Defects;

    public IEnumerable<string> RateFaults => Calls.Actions
        .Where(action => action.Value.Rate.WorstIn60sStrict > StrictLimit || action.Value.Rate.WorstIn60sNight > NightLimit)
        .Select(action => $"{action.Key} had {action.Value.Rate.WorstIn60sStrict} calls in 60 s by day"
            + $" and {action.Value.Rate.WorstIn60sNight} by night");

    public int MemberCalls => Calls.Actions.Where(a => a.Key != MywellnessAction.AccessIntegration).Sum(a => a.Value.Total);

    public ImmutableArray<FaultCount> Faults => Facility.Faults.Faults;

    public static IPartnerPort Open(WorldOptions options)
    {
        var behaviour = new MywellnessOptions { Seed = 1, ExpireIn = options.TokenLife, Assumed = options.PartnerServesAssumed };
        return new MywellnessPort(Definition with { KnownPeople = options.KnownPeople }, behaviour, options.Start);
    }

    public void SetFaults(ImmutableArray<FaultRule> rules) => Facility.SetFaults(rules);

    public bool IsUnlimited(SimRequest request) => request.Path.EndsWith(LogIn, StringComparison.Ordinal);

    /// <summary>Ends the sessions of the next calls before their time.</summary>
    public void EndSessions(int calls) => _endedSessions = calls;

    public SimResponse Handle(SimRequest request, TimeProvider time) =>
        !IsUnlimited(request) && _endedSessions-- > 0
            ? new SimResponse { Status = 200, Body = TokenNotValid, Outcome = CallOutcome.TokenNotValid }
            : Facility.Handle(request, time.GetUtcNow());

    public ImmutableSortedDictionary<string, string?> Wanted(Member member) => new Dictionary<string, string?>
    {
        ["first name"] = member.FirstName,
        ["last name"] = member.LastName,
        ["e-mail"] = member.Email,
        ["zip"] = member.Address?.Zip,
        ["groups"] = string.Join(',', member.Tags.Select(tag => tag.TrimStart('#'))),
        ["membership"] = (member.Contract!.State == ContractState.Frozen ? MembershipStatus.Frozen : MembershipStatus.Active)
            .ToString(),
        ["end of contract"] = Format(member.Contract.End),
    }.ToImmutableSortedDictionary();

    private static HeldPerson Held(AccountView account) => new(account.FacilityUserId, IdsOf(account), Facts(account))
    {
        Visits = account.Visits.Length,
        Faults =
        [
            .. account.WelcomeEmails > 1
                ? [$"I6 one welcome e-mail: {account.ExternalId} got {account.WelcomeEmails}"]
                : Array.Empty<string>(),
            .. account.OtherExternalIds.Take(1)
                .Select(other => $"I6 one id per person: {account.ExternalId} was also asked for as {other}"),
        ],
    };

    private static ImmutableSortedDictionary<string, string?> Facts(AccountView account) => new Dictionary<string, string?>
    {
        ["first name"] = account.Profile.FirstName,
        ["last name"] = account.Profile.LastName,
        ["e-mail"] = account.Profile.Email,
        ["zip"] = account.Profile.ZipCode,
        ["groups"] = string.Join(',', account.Groups),
        ["membership"] = account.Membership?.Status.ToString(),
        ["end of contract"] = Format(account.Membership?.ExpiresOn),
    }.ToImmutableSortedDictionary();

    private static ImmutableArray<string> IdsOf(AccountView account) =>
        [.. account.OtherExternalIds.Append(account.ExternalId).OfType<string>()];

    private static string? Format(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
