using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Partners.Egym.V1;

/// <summary>Why gymapi v1 would not take a member as it is.</summary>
internal static class GymApiFaults
{
    public static ImmutableArray<FieldFault> Of(Member member, ImmutableArray<MemberField> mandatory, DateOnly today) =>
    [
        .. EgymFaults.Of(member, mandatory, today),
        .. Own(member),
    ];

    private static IEnumerable<FieldFault> Own(Member member)
    {
        if (member.Gender == Gender.NonBinary)
        {
            yield return new(MemberField.Gender, "Gender must be female or male: eGym's gymapi v1 has no other");
        }

        if (member.Email is { } email && !email.All(char.IsAscii))
        {
            yield return new(
                MemberField.Email,
                "E-mail address has an umlaut or another letter beyond a to z, which eGym's gymapi v1 refuses: "
                + "enter an address without it in the gym system");
        }
    }
}
