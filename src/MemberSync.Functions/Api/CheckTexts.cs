using MemberSync.Core.Partners;

namespace MemberSync.Functions.Api;

/// <summary>What a check's answer means to an operator.</summary>
internal static class CheckTexts
{
    /// <summary>Null when the check passed, otherwise the partner's own words as far as there are any.</summary>
    public static string? Fault(PartnerAnswer answer) => answer switch
    {
        PartnerAnswer.Done => null,
        PartnerAnswer.Misconfigured wrong => wrong.Detail,
        PartnerAnswer.Refused refused => refused.Detail,
        PartnerAnswer.Failed failed => failed.Detail,
        PartnerAnswer.Lost lost => $"no usable answer came ({lost.Detail})",
        PartnerAnswer.Throttled => "the partner allows no call at the moment",
        _ => "the answer was not one to a check, so this may not be the partner's address",
    };
}
