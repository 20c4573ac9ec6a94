using System.Collections.Immutable;

namespace MemberSync.Core.Members;

/// <summary>Reads the member of a canonical change: absent is not told, null is told as none.</summary>
internal static class MemberReader
{
    public static readonly ImmutableArray<string> KnownFields;

    public static readonly ImmutableArray<string> AddressFields = ["street", "number", "zip", "city", "country"];

    public static readonly ImmutableArray<string> ContractFields =
        ["number", "type", "activityGroup", "start", "end", "state"];

    private static readonly ImmutableArray<string> BodyFields =
        ["weightKg", "heightCm", "ftpWatts", "restingHeartRate", "thresholdHeartRate"];

    private static readonly ImmutableArray<(string Name, MemberField Field)> Fields =
    [
        ("firstName", MemberField.FirstName),
        ("lastName", MemberField.LastName),
        ("gender", MemberField.Gender),
        ("dateOfBirth", MemberField.DateOfBirth),
        ("email", MemberField.Email),
        ("phone", MemberField.Phone),
        ("photoUrl", MemberField.PhotoUrl),
        ("address", MemberField.Address),
        ("status", MemberField.Status),
        ("tags", MemberField.Tags),
        ("cards", MemberField.Cards),
        ("optIns", MemberField.OptIns),
        ("contract", MemberField.Contract),
        ("body", MemberField.Body),
    ];

    static MemberReader()
    {
        KnownFields = ["id", .. Fields.Select(field => field.Name)];
    }

    public static ImmutableSortedSet<MemberField> Told(ObjectReader member) =>
        [.. from field in Fields where member.Tells(field.Name) select field.Field];

    public static Member Read(ObjectReader member, ChangeType type) => new()
    {
        Id = Id(member),
        FirstName = member.Text("firstName", TextLimits.Name),
        LastName = member.Text("lastName", TextLimits.Name),
        Gender = member.Choice<Gender>("gender"),
        DateOfBirth = member.Date("dateOfBirth"),
        Email = member.Text("email", TextLimits.Email),
        Phone = member.Text("phone", TextLimits.Phone),
        PhotoUrl = PhotoUrl(member),
        Address = member.Object("address", AddressFields) is { } address ? Address(address) : null,
        Status = member.Choice<MemberStatus>("status"),
        Tags = member.List("tags", TextLimits.Tags, TextLimits.Tag),
        Cards = Cards(member, type),
        OptIns = LowerCase(member.List("optIns", TextLimits.Tags, TextLimits.Tag)),
        Contract = Contract(member, type),
        Body = member.Object("body", BodyFields) is { } body ? Body(body) : null,
    };

    private static MemberId Id(ObjectReader member)
    {
        if (!MemberId.TryParse(member.Text("id", TextLimits.Id), out var id))
        {
            member.FaultIfSound("id", "is missing; write the gym system's id of the person");
        }

        return id;
    }

    private static string? PhotoUrl(ObjectReader member)
    {
        var text = member.Text("photoUrl", TextLimits.Url);
        if (text is null
            || (Uri.TryCreate(text, UriKind.Absolute, out var uri)
                && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)))
        {
            return text;
        }

        member.Fault("photoUrl", $"'{FaultList.Cut(text)}' is not a web address; write https://…");
        return null;
    }

    private static Address Address(ObjectReader address) => new(
        address.Text("street", TextLimits.Name),
        address.Text("number", TextLimits.Name),
        address.Text("zip", TextLimits.Name),
        address.Text("city", TextLimits.Name),
        Country(address));

    private static string? Country(ObjectReader address)
    {
        var text = address.Text("country", TextLimits.Name);
        if (text is null || (text.Length == 2 && text.All(char.IsAsciiLetter)))
        {
            return text?.ToUpperInvariant();
        }

        address.Fault("country", $"'{FaultList.Cut(text)}' is not a country; write its two letters, such as CH");
        return null;
    }

    private static ImmutableArray<string> Cards(ObjectReader member, ChangeType type)
    {
        var cards = member.List("cards", TextLimits.Cards, TextLimits.Card);
        if (cards.IsEmpty && type is ChangeType.CardAssigned or ChangeType.CardRemoved)
        {
            member.FaultIfSound("cards", $"is missing; {ChangeTypes.Format(type)} names the cards that it is about");
        }

        return cards;
    }

    private static Contract? Contract(ObjectReader member, ChangeType type)
    {
        if (type.TellsContract() && !member.Tells("contract"))
        {
            member.Fault("contract", $"is missing; {ChangeTypes.Format(type)} tells the whole contract");
        }

        if (member.Object("contract", ContractFields) is not { } contract)
        {
            return null;
        }

        var read = new Contract(
            contract.Text("number", TextLimits.Name),
            contract.Text("type", TextLimits.Name),
            contract.Text("activityGroup", TextLimits.Name),
            contract.Date("start"),
            contract.Date("end"),
            contract.Choice<ContractState>("state") ?? StateAfter(type));
        if (read.End < read.Start)
        {
            contract.Fault("end", $"{read.End:yyyy-MM-dd} is before start {read.Start:yyyy-MM-dd}");
        }

        return read;
    }

    private static BodyFigures Body(ObjectReader body) => new(
        body.Number("weightKg", 20, 400),
        body.Number("heightCm", 50, 250),
        body.Whole("ftpWatts", 20, 600),
        body.Whole("restingHeartRate", 20, 150),
        body.Whole("thresholdHeartRate", 60, 230));

    private static ContractState StateAfter(ChangeType type) => type switch
    {
        ChangeType.ContractEnded => ContractState.Ended,
        ChangeType.ContractFrozen => ContractState.Frozen,
        _ => ContractState.Active,
    };

    // Partners are named in lower case everywhere.
    private static ImmutableArray<string> LowerCase(ImmutableArray<string> names) =>
        [.. names.Select(name => name.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)];
}
