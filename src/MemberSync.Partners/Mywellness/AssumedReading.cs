using MemberSync.Core.Partners;

namespace MemberSync.Partners.Mywellness;

/// <summary>Adds to an answer that the call itself was a guess, and where to put it right.</summary>
internal static class AssumedReading
{
    public static PartnerAnswer Of(Endpoint endpoint, int status, PartnerAnswer answer) => (answer, status) switch
    {
        _ when !MywellnessEndpoints.IsAssumed(endpoint) => answer,
        (PartnerAnswer.Misconfigured wrong, _) => new PartnerAnswer.Misconfigured(Explain(endpoint, wrong.Detail)),
        (PartnerAnswer.Refused refused, _) => new PartnerAnswer.Refused(Explain(endpoint, refused.Detail)),

        // Whatever the body: an action that is not there will not be there for the next member either.
        (PartnerAnswer.Lost, 404 or 405 or 501) => new PartnerAnswer.Misconfigured(Explain(endpoint, $"HTTP {status}")),
        _ => answer,
    };

    private static string Explain(Endpoint endpoint, string detail) => $"{detail} ({AssumedNames.Advice(endpoint)})";
}
