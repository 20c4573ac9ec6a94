using System.Collections.Immutable;
using MemberSync.Simulators.Mywellness.Accounts;
using MemberSync.Simulators.Mywellness.Wire;

namespace MemberSync.Simulators.Mywellness.Operations;

/// <summary>Begins, changes, pauses or ends the one membership of an account.</summary>
internal static class SaveMembership
{
    private static readonly ImmutableArray<string> Operations = [.. Enum.GetNames<MembershipOperation>()];

    public static Answer Run(AccountBook accounts, string facilityUserId, BodyReader body, DateTimeOffset now)
    {
        if (accounts.ByFacilityUserId(facilityUserId) is not { } account)
        {
            return Answer.Fail(ApiError.NotFound("facilityUserId"));
        }

        var change = Read(body);
        var faults = body.Faults();
        if (!faults.IsEmpty)
        {
            return Answer.Fail(faults);
        }

        var step = MembershipRules.Apply(account.Membership, change!, DateOnly.FromDateTime(now.UtcDateTime));
        if (step.Refusal is { } refusal)
        {
            return Answer.Fail(ApiError.Conflict("operation", refusal));
        }

        account.Membership = step.Next;
        return Answer.Success();
    }

    private static MembershipChange? Read(BodyReader body)
    {
        var name = body.Choice("operation", Operations, required: true);
        // Inferred: a membership cannot begin without its dates; an open-ended one has no expiry.
        var begins = name == nameof(MembershipOperation.Subscribe);
        var memberSince = body.Date("memberSince", required: begins);
        var startOn = body.Date("startOn", required: begins);
        var expiresOn = body.Date("expiresOn");
        var description = body.Text("description", mayBeEmpty: true);
        if (expiresOn < startOn)
        {
            body.Refuse("expiresOn", "must not lie before startOn");
        }

        return name is null
            ? null
            : new(Enum.Parse<MembershipOperation>(name), memberSince, startOn, expiresOn, description);
    }
}
