using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MemberSync.Demo.People;
using MemberSync.Demo.Service;
using MemberSync.Simulators.Egym;

namespace MemberSync.Demo.Partner;

/// <summary>
/// eGym: it asks for a contract and not for a date of birth, gives an e-mail address to one person only, and counts all
/// calls together.
/// </summary>
internal class ShownEgym : ShownPartner
{
    private const string Create = "CreateAccount";

    // As published: so many at once, and so many more each second.
    private const int AtOnce = 60;
    private const double PerSecond = 6;

    // Not a secret: it opens a simulator on this machine.
    private const string ApiKey = "demo-key-of-the-location";

    public override string Name => "egym";

    public override string Title => "eGym";

    public override string Busiest => Create;

    public override (int Day, int Night) Limits => (AtOnce, AtOnce);

    public override ImmutableArray<ShownBudget> Budgets { get; } =
        [new("key", "All calls", [.. Enum.GetNames<EgymAction>()])];

    public override object Facility(string name, Population population) =>
        new LocationDefinition { Name = name, ApiKey = $"{ApiKey}-{name}" };

    public override JsonObject Connection(Uri simulator, string facility) => new()
    {
        ["partner"] = Name,
        ["enabled"] = true,
        ["address"] = simulator.ToString(),
        ["settings"] = new JsonObject(),
        ["credentials"] = new JsonObject { ["apiKey"] = $"{ApiKey}-{facility}" },
    };

    public override Person Expect(Person person)
    {
        var missing = person.Expected.Missing.Remove("dateOfBirth");
        missing = person.Contract is null ? missing.Add("contract") : missing;
        return !missing.IsEmpty ? person with { Kind = PersonKind.Incomplete, Expected = Expectation.Incomplete(missing) }
            : person.Kind == PersonKind.Twin ? person
            : person with { Kind = PersonKind.Ordinary, Expected = Expectation.Enabled };
    }

    public override Population Settle(Population there, IReadOnlyDictionary<string, ListedMember> members) =>
        OneOfEachAddress(there, members);

    public override int LeastCalls(Population population) => population.People.Count(person => person.IsSent);

    public override TimeSpan Least(int calls, DateTimeOffset start) =>
        TimeSpan.FromSeconds(Math.Max(0, calls - AtOnce) / PerSecond);
}
