using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MemberSync.Core.Members;
using MemberSync.Sources.Asking;
using MemberSync.Sources.Contracts;
using MemberSync.Sources.Reading;

namespace MemberSync.Sources.PerfectGymNext;

/// <summary>Makes a canonical change of a customer with their contracts. Pure.</summary>
internal static class CustomerMapping
{
    /// <summary>Contracts are asked for members only: nobody else has one in force.</summary>
    public static bool HasContracts(Foreign customer) => customer.Text("status") == "MEMBER";

    /// <param name="contracts">Those of a member; none for anybody else.</param>
    /// <param name="today">Today at the club.</param>
    public static ImmutableArray<MemberChange> Read(
        PerfectGymNextSettings settings,
        Foreign customer,
        IEnumerable<Foreign> contracts,
        DateOnly today,
        out ImmutableArray<string> faults)
    {
        var member = new JsonObject
        {
            ["id"] = ForeignIds.Member(settings.Setup, customer.Text("id") ?? string.Empty),
            ["firstName"] = customer.Text("firstName"),
            ["lastName"] = customer.Text("lastName"),
            ["gender"] = GenderOf(customer.Text("gender")),
            ["dateOfBirth"] = customer.Day("dateOfBirth")?.ToString("yyyy-MM-dd"),
            ["email"] = customer.Text("email"),
            ["phone"] = PhoneOf(customer),
            ["address"] = AddressOf(customer),
        };
        AddStanding(member, customer, contracts, today);
        AddCards(member, customer, settings);
        if (settings.PhotoField is { } field)
        {
            member["photoUrl"] = customer.Text(field);
        }

        return Canonical.Read([Canonical.Member(member)], out faults);
    }

    // Of a status that is not documented nothing follows, and least of all that a contract is over.
    private static void AddStanding(
        JsonObject member, Foreign customer, IEnumerable<Foreign> contracts, DateOnly today)
    {
        if (StatusOf(customer.Text("status")) is { } status)
        {
            member["status"] = status;
            member["contract"] =
                Terms.Current(contracts.Select(one => TermsOf(one, customer, today)), today)?.Write(today);
        }
    }

    private static string? GenderOf(string? gender) => gender switch
    {
        "FEMALE" => nameof(Gender.Female),
        "MALE" => nameof(Gender.Male),
        "UNISEX" => nameof(Gender.NonBinary),
        _ => null,
    };

    private static string? StatusOf(string? status) => status switch
    {
        "MEMBER" => nameof(MemberStatus.Active),
        "PROSPECT" => nameof(MemberStatus.Prospect),
        "FORMER_MEMBER" => nameof(MemberStatus.Inactive),
        _ => null,
    };

    private static string? PhoneOf(Foreign customer) =>
        customer.Text("phonePrivateMobile") ?? customer.Text("phonePrivate")
        ?? customer.Text("phoneBusinessMobile") ?? customer.Text("phoneBusiness");

    private static JsonObject AddressOf(Foreign customer) => new()
    {
        ["street"] = customer.Text("street"),
        ["number"] = customer.Text("houseNumber"),
        ["zip"] = customer.Text("zipCode"),
        ["city"] = customer.Text("city"),
        ["country"] = customer.Text("country") is { Length: 2 } country ? country : null,
    };

    // The list of numbers is being replaced by one of mediums, which also open doors in other ways. Where the answer has
    // neither, nothing was told of cards.
    private static void AddCards(JsonObject member, Foreign customer, PerfectGymNextSettings settings)
    {
        if (customer.HasList("cardNumbers") || (customer.HasList("accessMediums") && !settings.CardTypes.IsEmpty))
        {
            var mediums = customer.List("accessMediums")
                .Where(medium => settings.CardTypes.Contains(medium.Text("type") ?? string.Empty))
                .Select(medium => medium.Text("value"))
                .OfType<string>();
            var cards = customer.Texts("cardNumbers").Concat(mediums).Distinct();
            member["cards"] = new JsonArray([.. cards.Select(card => JsonValue.Create(card))]);
        }
    }

    private static Terms TermsOf(Foreign contract, Foreign customer, DateOnly today)
    {
        var id = contract.Whole("id") ?? 0;
        var rests = customer.List("idlePeriods").Any(period =>
            period.Object("contract").Whole("id") == id && Covers(period, today));
        return new Terms(id, contract.Text("rateName"), contract.Day("startDate"), contract.Day("endDate"), rests);
    }

    private static bool Covers(Foreign period, DateOnly today) =>
        period.Day("startDate") <= today
        && (period.Flag("unlimited") || period.Day("endDate") is not { } end || today <= end);
}
