using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Mywellness.Accounts;
using MemberSync.Simulators.Mywellness.Wire;

namespace MemberSync.Simulators.Mywellness.Operations;

/// <summary>The two reads. Their answers never repeat the permanent token.</summary>
internal static class ReadFacilityUser
{
    public static Answer ByPermanentToken(AccountBook accounts, BodyReader body) =>
        Find(body, "permanentToken", "facilityUserId", accounts.ByPermanentToken);

    public static Answer ByExternalId(AccountBook accounts, BodyReader body) =>
        Find(body, "externalId", "externalId", accounts.ByExternalId);

    // Inferred: which field and type a missing person is reported under is not documented.
    private static Answer Find(BodyReader body, string name, string missing, Func<string, Account?> find)
    {
        var key = body.Text(name, required: true);
        var faults = body.Faults();
        return !faults.IsEmpty ? Answer.Fail(faults)
            : find(key!) is { } account ? Answer.Of(Show(account))
            : Answer.Fail(ApiError.NotFound(missing));
    }

    private static JsonObject Show(Account account)
    {
        var data = JsonSerializer.SerializeToNode(account.Profile, ControlJson.Options)!.AsObject();
        data["userId"] = account.UserId;
        data["facilityUserId"] = account.FacilityUserId;
        if (account.ExternalId is { } externalId)
        {
            data["externalId"] = externalId;
        }

        data["createdOn"] = Moment(account.CreatedOn);
        data["modifiedOn"] = Moment(account.ModifiedOn);
        return data;
    }

    private static string Moment(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
