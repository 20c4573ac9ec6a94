namespace MemberSync.Partners.Mywellness;

/// <summary>The way of a membership from what Mywellness holds to what the contract says, one call at a time.</summary>
/// <remarks>
/// Which operation may follow which is not documented. The steps hold under the strictest reading: a membership begins
/// with Subscribe, and while it is frozen only UnFroze is sent, so every other change of a frozen one takes the way
/// over active. That a held membership may be told again unchanged (Update) is inferred.
/// </remarks>
internal static class MembershipSteps
{
    /// <summary>What to tell next, or null when there is nothing to say.</summary>
    /// <param name="wanted">What the contract says; null: there is no contract.</param>
    /// <param name="held">What Mywellness acknowledged last; null: nothing yet.</param>
    /// <param name="again">Say it even if it is held already.</param>
    public static MembershipTerms? Next(MembershipTerms? wanted, MembershipTerms? held, bool again)
    {
        var ends = wanted is null or { State: MembershipState.Ended };
        return held switch
        {
            null or { State: MembershipState.Ended } => ends ? null : wanted! with { State = MembershipState.Active },
            { State: MembershipState.Frozen } when wanted == held && !again => null,
            { State: MembershipState.Frozen } => held with { State = MembershipState.Active },
            _ when ends => (wanted ?? held) with { State = MembershipState.Ended },
            _ => FromActive(wanted!, held, again),
        };
    }

    /// <summary>The operation that leads from what is held to what is told.</summary>
    public static MembershipOperation Operation(MembershipTerms told, MembershipTerms? held) =>
        (held, told.State) switch
        {
            (null or { State: MembershipState.Ended }, _) => MembershipOperation.Subscribe,
            ({ State: MembershipState.Frozen }, _) => MembershipOperation.UnFroze,
            (_, MembershipState.Frozen) => MembershipOperation.Froze,
            (_, MembershipState.Ended) => MembershipOperation.UnSubscribe,
            (_, MembershipState.Active) => Extends(told, held) ? MembershipOperation.Renew : MembershipOperation.Update,
        };

    // First the terms, then the freezing.
    private static MembershipTerms? FromActive(MembershipTerms wanted, MembershipTerms held, bool again)
    {
        var active = wanted with { State = MembershipState.Active };
        return active != held || again ? active
            : wanted.State == MembershipState.Frozen ? wanted
            : null;
    }

    private static bool Extends(MembershipTerms told, MembershipTerms held) =>
        told.End > held.End && told == held with { End = told.End };
}
