using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Partners.Egym;

/// <summary>Why eGym would not take a member as it is.</summary>
internal static class EgymFaults
{
    public static ImmutableArray<FieldFault> Of(Member member, ImmutableArray<MemberField> mandatory, DateOnly today)
    {
        var told = member.DateOfBirth is null ? mandatory : mandatory.Add(MemberField.DateOfBirth);
        return
        [
            .. RequiredFields.Check(member, told, today),
            .. Contract(member.Contract),
        ];
    }

    private static IEnumerable<FieldFault> Contract(Contract? contract)
    {
        if (contract is { Start: null })
        {
            yield return new(MemberField.Contract, "Contract has no start date");
        }

        if (contract is { Start: { } start, End: { } end } && end < start)
        {
            yield return new(MemberField.Contract, $"Contract ends on {end:yyyy-MM-dd}, before it starts on {start:yyyy-MM-dd}");
        }

        if (contract is { State: ContractState.Ended, End: null })
        {
            yield return new(MemberField.Contract, "Contract has ended, and its last day is missing");
        }
    }
}
