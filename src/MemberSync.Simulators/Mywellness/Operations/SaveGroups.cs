using MemberSync.Simulators.Mywellness.Accounts;
using MemberSync.Simulators.Mywellness.Wire;

namespace MemberSync.Simulators.Mywellness.Operations;

/// <summary>Makes those groups of the facility that it does not have yet (assumed).</summary>
internal static class SaveGroups
{
    public static Answer Run(AccountBook accounts, BodyReader body)
    {
        var names = body.Texts("groups", required: true);
        var faults = body.Faults();
        if (!faults.IsEmpty)
        {
            return Answer.Fail(faults);
        }

        accounts.Groups!.UnionWith(names!);
        return Answer.Success();
    }
}
