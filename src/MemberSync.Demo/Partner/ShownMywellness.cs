using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MemberSync.Demo.People;
using MemberSync.Demo.Rates;

namespace MemberSync.Demo.Partner;

/// <summary>Mywellness: it knows some people already, cannot tell some apart, and takes more calls at night.</summary>
internal sealed class ShownMywellness : ShownPartner
{
    private const string Create = "CreateFacilityUserFromThirdParty";

    public override string Name => "mywellness";

    public override string Title => "Mywellness";

    public override string Busiest => Create;

    public override (int Day, int Night) Limits => (30, 200);

    public override ImmutableArray<ShownBudget> Budgets { get; } =
    [
        Of(Create, "Create"),
        Of("Update", "Update"),
        Of("SaveMembership", "Membership"),
        Of("AccessIntegration", "Log in"),
        Of("GetFacilityUserByExternalID", "Find by id"),
        Of("GetFacilityUserFromPermanentToken", "Find by token"),
        Of("Visit", "Visit"),
        Of("Delete", "Delete"),
    ];

    public override object Facility(string name, Population population) => Partner.Facility.Of(name, population);

    public override JsonObject Connection(Uri simulator, string facility) => new()
    {
        ["partner"] = Name,
        ["enabled"] = true,
        ["address"] = simulator.ToString(),
        ["settings"] = new JsonObject
        {
            ["facilityUrl"] = facility,
            ["applicationId"] = Partner.Facility.ApplicationId,
        },
        ["credentials"] = new JsonObject
        {
            ["apiKey"] = Partner.Facility.ApiKey,
            ["username"] = Partner.Facility.Username,
            ["password"] = Partner.Facility.Password,
        },
    };

    /// <summary>
    /// One create for everybody who can be sent, or one save of a membership for each contract, and another to freeze it.
    /// </summary>
    public override int LeastCalls(Population population) => Math.Max(
        population.People.Count(person => person.IsSent),
        population.People.Where(person => person.HasAccount).Sum(MembershipCalls));

    public override TimeSpan Least(int calls, DateTimeOffset start) => TheoreticalTime.Of(calls, start);

    private static ShownBudget Of(string action, string title) => new(action, title, action);

    private static int MembershipCalls(Person person) => person.Contract switch
    {
        null => 0,
        { State: "frozen" } => 2,
        _ => 1,
    };
}
