using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MemberSync.Core.Members;

/// <summary>
/// A member as canonical changes tell it: what <see cref="ChangeReader"/> reads, written whole. Null: not known. The
/// figures of the body are left out: they are for partners that train by them, and not for every receiver.
/// </summary>
public static class CanonicalMember
{
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Every field, those of address and contract as <c>address.city</c>.</summary>
    public static ImmutableArray<string> Paths { get; } =
    [
        .. MemberReader.KnownFields.Remove("body"),
        .. MemberReader.AddressFields.Select(name => $"address.{name}"),
        .. MemberReader.ContractFields.Select(name => $"contract.{name}"),
    ];

    public static JsonObject Write(Member member) => new()
    {
        ["id"] = member.Id.ToString(),
        ["firstName"] = member.FirstName,
        ["lastName"] = member.LastName,
        ["gender"] = Name(member.Gender),
        ["dateOfBirth"] = member.DateOfBirth?.ToString(DateFormat),
        ["email"] = member.Email,
        ["phone"] = member.Phone,
        ["photoUrl"] = member.PhotoUrl,
        ["address"] = member.Address is { } address ? Write(address) : null,
        ["status"] = Name(member.Status),
        ["tags"] = List(member.Tags),
        ["cards"] = List(member.Cards),
        ["optIns"] = List(member.OptIns),
        ["contract"] = member.Contract is { } contract ? Write(contract) : null,
    };

    private static JsonObject Write(Address address) => new()
    {
        ["street"] = address.Street,
        ["number"] = address.Number,
        ["zip"] = address.Zip,
        ["city"] = address.City,
        ["country"] = address.Country,
    };

    private static JsonObject Write(Contract contract) => new()
    {
        ["number"] = contract.Number,
        ["type"] = contract.Type,
        ["activityGroup"] = contract.ActivityGroup,
        ["start"] = contract.Start?.ToString(DateFormat),
        ["end"] = contract.End?.ToString(DateFormat),
        ["state"] = Name<ContractState>(contract.State),
    };

    private static JsonArray List(ImmutableArray<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    private static string? Name<T>(T? value)
        where T : struct, Enum => value is { } known ? JsonNamingPolicy.CamelCase.ConvertName(known.ToString()) : null;
}
