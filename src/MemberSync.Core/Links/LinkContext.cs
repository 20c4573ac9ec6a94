using MemberSync.Core.Partners;

namespace MemberSync.Core.Links;

/// <summary>What a decision may look at besides the link and the event.</summary>
/// <param name="Plan">The next step of a link, given the present snapshot and settings; pure.</param>
/// <param name="OnLostAnswer">What an endpoint's partner allows after a lost answer.</param>
/// <param name="Jitter">Chance from 0 to 1, spreads retries.</param>
/// <param name="By">Who acts, for the history.</param>
public sealed record LinkContext(
    Func<Link, Plan> Plan,
    Func<Endpoint, LostAnswer> OnLostAnswer,
    LinkPolicy Policy,
    DateTimeOffset Now,
    double Jitter,
    string By);
