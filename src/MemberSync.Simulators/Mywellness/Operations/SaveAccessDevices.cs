using MemberSync.Simulators.Mywellness.Accounts;
using MemberSync.Simulators.Mywellness.Wire;

namespace MemberSync.Simulators.Mywellness.Operations;

/// <summary>Replaces a person's cards (assumed).</summary>
internal static class SaveAccessDevices
{
    public static Answer Run(AccountBook accounts, string facilityUserId, BodyReader body)
    {
        if (accounts.ByFacilityUserId(facilityUserId) is not { } account)
        {
            return Answer.Fail(ApiError.NotFound("facilityUserId"));
        }

        var cards = body.Texts("accessDevices", required: true);
        var faults = body.Faults();
        if (!faults.IsEmpty)
        {
            return Answer.Fail(faults);
        }

        account.AccessDevices = cards!.Value;
        return Answer.Success();
    }
}
