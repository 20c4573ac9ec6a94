using MemberSync.Core.Partners;

namespace MemberSync.Partners.Http;

internal static class Exchanges
{
    /// <summary>
    /// What an exchange means: as read when there is an answer, to be tried again when nothing was sent, and unknown when
    /// the answer was lost.
    /// </summary>
    public static PartnerAnswer Answer(this Exchange exchange, Func<Exchange.Answered, PartnerAnswer> read) =>
        exchange switch
        {
            Exchange.Answered answered => read(answered),
            Exchange.NotSent notSent => new PartnerAnswer.Failed(notSent.Detail),
            Exchange.Lost lost => new PartnerAnswer.Lost(lost.Detail),
            _ => throw new System.Diagnostics.UnreachableException($"No answer for {exchange.GetType().Name}."),
        };
}
