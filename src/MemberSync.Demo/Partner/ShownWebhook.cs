using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MemberSync.Demo.People;
using MemberSync.Simulators.Webhook;

namespace MemberSync.Demo.Partner;

/// <summary>A receiver of signed webhooks: it knows nobody beforehand, and asks for the same fields as Mywellness.</summary>
internal sealed class ShownWebhook : ShownPartner
{
    private const string Upserted = "member.upserted";
    private const int CallsPerMinute = 60;

    // Not a secret: it signs messages to a simulator on this machine.
    private const string Secret = "whsec_b25seS1mb3ItdGhlLWRlbW8tb2YtdGhpcy1tYWNoaW5l";

    private static readonly string[] Required = ["lastName", "firstName", "gender", "dateOfBirth", "email"];

    public override string Name => "webhook";

    public override string Title => "Webhooks";

    public override string Busiest => Upserted;

    public override (int Day, int Night) Limits => (CallsPerMinute, CallsPerMinute);

    public override ImmutableArray<ShownBudget> Budgets { get; } =
        [new("messages", "Messages", Upserted, "member.removed", "visit.recorded", "ping")];

    public override object Facility(string name, Population population) =>
        new ReceiverDefinition { Name = name, Secrets = [Secret], Required = [.. Required] };

    public override JsonObject Connection(Uri simulator, string facility) => new()
    {
        ["partner"] = Name,
        ["enabled"] = true,
        ["address"] = new Uri(simulator, $"hooks/{facility}").ToString(),
        ["settings"] = new JsonObject { ["required"] = string.Join(',', Required) },
        ["credentials"] = new JsonObject { ["secret"] = Secret },
    };

    public override Person Expect(Person person) => person.Kind is PersonKind.Known or PersonKind.Ambiguous
        ? person with { Kind = PersonKind.Ordinary, Expected = Expectation.Enabled }
        : person;

    public override int LeastCalls(Population population) => population.People.Count(person => person.IsSent);

    public override TimeSpan Least(int calls, DateTimeOffset start) =>
        TimeSpan.FromMinutes(Math.Max(0, calls - 1) / CallsPerMinute);
}
