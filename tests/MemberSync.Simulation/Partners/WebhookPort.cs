using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Webhook;
using MemberSync.Simulators.Webhook.Control;

namespace MemberSync.Simulation.Partners;

/// <summary>One strict receiver of signed webhooks.</summary>
public sealed class WebhookPort : IPartnerPort
{
    private const string Receiver = "northclub";
    private const int CallsPerMinute = 60;

    private static readonly string Secret = SecretOf(1);

    private readonly WebhookSimulator _simulator = new(new WebhookOptions { CallsPerMinute = CallsPerMinute });

    private WebhookPort(DateTimeOffset now) =>
        _simulator.Define(new ReceiverDefinition { Name = Receiver, Secrets = [Secret] }, now);

    public Connection Connection { get; } = new(
        ConnectionId.Parse("webhook"),
        "webhook",
        Enabled: true,
        new Uri($"https://receiver.example.org/hooks/{Receiver}"),
        ImmutableSortedDictionary<string, string>.Empty,
        ConnectionOptions.Default,
        MemberFilter.Everybody,
        SimulatedSecrets.Reference);

    public ImmutableSortedDictionary<string, string> Credentials { get; } =
        ImmutableSortedDictionary<string, string>.Empty.Add("secret", Secret);

    public (string Name, string Wrong) Spoiled => ("secret", SecretOf(2));

    public string AccountId => "id";

    public ImmutableArray<HeldPerson> People => [.. Accounts.Accounts.Select(Held)];

    public ImmutableArray<string> Former => [.. Accounts.Deleted.Select(person => person.ExternalId)];

    public IEnumerable<string> Defects => Accounts.Defects;

    public IEnumerable<string> RateFaults =>
        Math.Max(Calls.Rate.WorstIn60sStrict, Calls.Rate.WorstIn60sNight) is > CallsPerMinute and var worst
        ? [$"{worst} messages in 60 s"]
        : [];

    public int MemberCalls => Calls.Actions.Where(a => a.Key != "ping").Sum(a => a.Value.Total);

    public ImmutableArray<FaultCount> Faults => ((FaultsView)_simulator.View(Receiver, "faults")!).Faults;

    private PeopleView Accounts => (PeopleView)_simulator.View(Receiver, "accounts")!;

    private MessagesView Calls => (MessagesView)_simulator.View(Receiver, "calls")!;

    public static IPartnerPort Open(WorldOptions options) => new WebhookPort(options.Start);

    public void SetFaults(ImmutableArray<FaultRule> rules) => _simulator.SetFaults(Receiver, rules);

    public bool IsUnlimited(SimRequest request) => false;

    public SimResponse Handle(SimRequest request, TimeProvider time) => _simulator.Handle(request, time);

    public ImmutableSortedDictionary<string, string?> Wanted(Member member) => new Dictionary<string, string?>
    {
        ["first name"] = member.FirstName,
        ["last name"] = member.LastName,
        ["e-mail"] = member.Email,
        ["zip"] = member.Address?.Zip,
        ["end of contract"] = member.Contract?.End?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["tags"] = string.Join(',', member.Tags),
    }.ToImmutableSortedDictionary();

    private static HeldPerson Held(PersonView person) => new(
        person.Id,
        [person.ExternalId],
        new Dictionary<string, string?>
        {
            ["first name"] = Text(person.Data["firstName"]),
            ["last name"] = Text(person.Data["lastName"]),
            ["e-mail"] = Text(person.Data["email"]),
            ["zip"] = Text(person.Data["address"]?["zip"]),
            ["end of contract"] = Text(person.Data["contract"]?["end"]),
            ["tags"] = string.Join(',', person.Data["tags"]?.AsArray().Select(Text) ?? []),
        }.ToImmutableSortedDictionary())
    {
        Visits = person.Visits.Length,
    };

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static string SecretOf(byte seed) =>
        "whsec_" + Convert.ToBase64String([.. Enumerable.Repeat(seed, 32)]);
}
