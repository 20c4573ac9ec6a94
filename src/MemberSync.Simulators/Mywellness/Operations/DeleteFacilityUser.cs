using MemberSync.Simulators.Mywellness.Accounts;
using MemberSync.Simulators.Mywellness.Wire;

namespace MemberSync.Simulators.Mywellness.Operations;

/// <summary>Removes a person from the facility.</summary>
internal static class DeleteFacilityUser
{
    public static Answer Run(AccountBook accounts, string facilityUserId, BodyReader body)
    {
        if (accounts.ByFacilityUserId(facilityUserId) is not { } account)
        {
            return Answer.Fail(ApiError.NotFound("facilityUserId"));
        }

        var faults = body.Faults();
        if (!faults.IsEmpty)
        {
            return Answer.Fail(faults);
        }

        accounts.Delete(account);
        return Answer.Success();
    }
}
