using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MemberSync.Core.Members;
using MemberSync.Sources.Asking;
using MemberSync.Sources.Contracts;
using MemberSync.Sources.Reading;

namespace MemberSync.Sources.Momence;

/// <summary>Makes a canonical change of a member with what they bought and may still use. Pure.</summary>
internal static class MemberMapping
{
    /// <param name="today">Today at the host.</param>
    public static ImmutableArray<MemberChange> Read(
        MomenceSettings settings,
        Foreign member,
        IEnumerable<Foreign> memberships,
        DateOnly today,
        out ImmutableArray<string> faults)
    {
        var terms = Terms.Current(memberships.Select(TermsOf), today);
        var told = new JsonObject
        {
            ["id"] = ForeignIds.Member(settings.Setup, member.Text("id") ?? string.Empty),
            ["firstName"] = member.Text("firstName"),
            ["lastName"] = member.Text("lastName"),
            ["email"] = member.Text("email"),
            ["phone"] = member.Text("phoneNumber"),
            ["photoUrl"] = PhotoOf(member.Text("pictureUrl")),
            ["dateOfBirth"] = BirthOf(settings, member)?.ToString("yyyy-MM-dd"),
            ["status"] = StatusOf(terms, today),
            ["contract"] = terms?.Write(today),
        };
        if (settings.GenderField is { } label)
        {
            told["gender"] = GenderOf(FieldOf(member, field => field.Text("label") == label)?.Text("value"));
        }

        if (member.HasList("customerTags"))
        {
            var tags = member.List("customerTags").Select(tag => tag.Text("name")).OfType<string>();
            told["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]);
        }

        return Canonical.Read([Canonical.Member(told)], out faults);
    }

    // Somebody without a membership may have paid for one class: what they are to the club, Momence does not say.
    private static string? StatusOf(Terms? terms, DateOnly today) => terms?.StateOn(today) switch
    {
        ContractState.Active => nameof(MemberStatus.Active),
        ContractState.Frozen => nameof(MemberStatus.Frozen),
        ContractState.Pending or ContractState.Ended or null => null,
    };

    private static DateOnly? BirthOf(MomenceSettings settings, Foreign member) => FieldOf(
        member,
        field => settings.BirthDateField is { } label ? field.Text("label") == label : field.Text("type") == "date-of-birth")
        ?.Day("value");

    private static Foreign? FieldOf(Foreign member, Func<Foreign, bool> isIt) =>
        member.List("customerFields").Where(isIt).Select(field => (Foreign?)field).FirstOrDefault();

    // The words are the host's own; those of other languages are not known here, and tell nothing.
    private static string? GenderOf(string? value) => value?.ToUpperInvariant() switch
    {
        "FEMALE" or "F" or "WOMAN" => nameof(Gender.Female),
        "MALE" or "M" or "MAN" => nameof(Gender.Male),
        "NON-BINARY" or "NON BINARY" or "NONBINARY" or "OTHER" or "DIVERSE" => nameof(Gender.NonBinary),
        _ => null,
    };

    private static string? PhotoOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps ? address : null;

    private static Terms TermsOf(Foreign bought) => new(
        bought.Whole("id") ?? 0,
        bought.Object("membership").Text("name"),
        bought.Day("startDate"),
        bought.Day("endDate"),
        bought.Flag("isFrozen"));
}
