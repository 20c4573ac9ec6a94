using MemberSync.Core.Members;
using MemberSync.Partners.Egym.Wire;

namespace MemberSync.Partners.Egym;

/// <summary>
/// A member as eGym is to hold it. Pure. What the gym system does not tell is null; the plan lets nobody be sent who lacks
/// what eGym asks for.
/// </summary>
internal static class Portrait
{
    private const int LongestSubType = 128;
    private const string Frozen = "frozen";

    public static WireAccount Of(Member member, EgymSettings settings) => new()
    {
        Email = Known(member.Email),
        FirstName = Known(member.FirstName),
        LastName = Known(member.LastName),
        Gender = member.Gender switch
        {
            Gender.Female => "FEMALE",
            Gender.Male => "MALE",
            Gender.NonBinary => "NON_BINARY",
            null => null,
        },
        DateOfBirth = Day(member.DateOfBirth),
        Contact = new WireContact(
            Known(member.Phone),
            Known(member.Address?.Street),
            Known(member.Address?.Number),
            Known(member.Address?.Zip),
            Known(member.Address?.City),
            Known(member.Address?.Country)),
        Membership = Membership(member, settings),
    };

    private static WireMembership Membership(Member member, EgymSettings settings) => new(
        member.Id.ToString(),
        member.Contract is null ? null : settings.MembershipType(member.Contract),
        Day(member.Contract?.Start),
        Day(member.Contract?.End),
        SubType(member, settings),
        Known(member.Contract?.Number));

    // eGym has one text for it and no state of a contract; that a frozen one is told there is our choice.
    private static string? SubType(Member member, EgymSettings settings)
    {
        IEnumerable<string?> words = settings.SubType switch
        {
            EgymSettings.FromTags => member.Tags.Select(string? (tag) => tag.TrimStart('#')),
            EgymSettings.FromContractType => [member.Contract?.Type],
            _ => [],
        };
        var text = string.Empty;
        var frozen = member.Contract?.State == ContractState.Frozen ? Frozen : null;
        foreach (var word in words.Prepend(frozen).Select(Known).OfType<string>())
        {
            var longer = text.Length == 0 ? word : $"{text}, {word}";
            text = longer.Length <= LongestSubType ? longer : text;
        }

        return settings.SubType == EgymSettings.None ? null : Known(text);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
