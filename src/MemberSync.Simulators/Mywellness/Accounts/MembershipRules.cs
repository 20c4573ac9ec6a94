namespace MemberSync.Simulators.Mywellness.Accounts;

/// <summary>Which operations may follow each other. The partner's own table is not public; this is inferred.</summary>
internal static class MembershipRules
{
    public static MembershipStep Apply(Membership? current, MembershipChange change, DateOnly today)
    {
        // Inferred: whoever lost the answer may send the same again. It changes nothing and succeeds.
        if (current is not null && (current.LastChange == change || RestatesTerms(current, change)))
        {
            return new MembershipStep(current, null);
        }

        var status = current?.Status;
        return change.Operation switch
        {
            MembershipOperation.Subscribe => MayBegin(current, today)
                ? new MembershipStep(Begin(change), null)
                : Refuse(current, "a membership exists already"),
            MembershipOperation.Renew or MembershipOperation.Update =>
                Continue(current, change, status == MembershipStatus.Active, MembershipStatus.Active),
            MembershipOperation.UnSubscribe =>
                Continue(current, change, status == MembershipStatus.Active, MembershipStatus.Closed),
            MembershipOperation.Froze =>
                Continue(current, change, status == MembershipStatus.Active, MembershipStatus.Frozen),
            MembershipOperation.UnFroze =>
                Continue(current, change, status == MembershipStatus.Frozen, MembershipStatus.Active),
        };
    }

    // Inferred: an expired membership no longer stands in the way of a new one, though Renew still extends it.
    private static bool MayBegin(Membership? current, DateOnly today) =>
        current is null or { Status: MembershipStatus.Closed }
        || (current.Status == MembershipStatus.Active && current.ExpiresOn < today);

    private static Membership Begin(MembershipChange change) => new()
    {
        Status = MembershipStatus.Active,
        MemberSince = change.MemberSince!.Value,
        StartOn = change.StartOn!.Value,
        ExpiresOn = change.ExpiresOn,
        Description = change.Description,
        LastChange = change,
    };

    private static MembershipStep Continue(
        Membership? current, MembershipChange change, bool allowed, MembershipStatus next)
    {
        if (current is null || !allowed)
        {
            var needed = change.Operation == MembershipOperation.UnFroze ? "a frozen" : "an active";
            return Refuse(current, $"{change.Operation} needs {needed} membership");
        }

        var changed = current with
        {
            Status = next,
            MemberSince = change.MemberSince ?? current.MemberSince,
            StartOn = change.StartOn ?? current.StartOn,
            ExpiresOn = change.ExpiresOn ?? current.ExpiresOn,
            Description = change.Description ?? current.Description,
            LastChange = change,
        };
        return changed.ExpiresOn < changed.StartOn
            ? Refuse(current, "the membership would expire before it starts")
            : new MembershipStep(changed, null);
    }

    private static bool RestatesTerms(Membership current, MembershipChange change) =>
        change.Operation == MembershipOperation.Subscribe
        && current.Status == MembershipStatus.Active
        && change == new MembershipChange(
            change.Operation, current.MemberSince, current.StartOn, current.ExpiresOn, current.Description);

    private static MembershipStep Refuse(Membership? current, string why) => new(current, why);
}
