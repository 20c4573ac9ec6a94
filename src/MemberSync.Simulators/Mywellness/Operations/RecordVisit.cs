using MemberSync.Simulators.Mywellness.Accounts;
using MemberSync.Simulators.Mywellness.Wire;

namespace MemberSync.Simulators.Mywellness.Operations;

/// <summary>Notes a visit of a person, who is named by the user id of the cloud, not of the facility.</summary>
internal static class RecordVisit
{
    public static Answer Run(AccountBook accounts, string userId, BodyReader body, DateTimeOffset now)
    {
        if (accounts.ByUserId(userId) is not { } account)
        {
            return Answer.Fail(ApiError.NotFound("userId"));
        }

        var visited = body.Moment("visitDate");
        var faults = body.Faults();
        if (!faults.IsEmpty)
        {
            return Answer.Fail(faults);
        }

        account.Visits.Add((visited ?? now).ToUniversalTime());
        return Answer.Success();
    }
}
