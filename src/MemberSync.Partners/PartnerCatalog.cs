using System.Collections.Frozen;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Egym;
using MemberSync.Partners.Mywellness;
using MemberSync.Partners.Spivi;
using MemberSync.Partners.Webhook;

namespace MemberSync.Partners;

/// <summary>Every partner the hub knows. A new partner is one line here.</summary>
public static class PartnerCatalog
{
    /// <summary>The partners by name, e.g. <c>mywellness</c>; names compare exactly.</summary>
    /// <param name="time">Times calls out and sessions away.</param>
    /// <param name="handlers">
    /// Makes a transport for one connection, which then owns it: <see cref="Http.PartnerHandlers.Create"/>. It must open
    /// connections to public addresses only, as photographs are fetched from wherever a gym system says.
    /// </param>
    /// <param name="ids">Passwords that nobody is to know are made of them.</param>
    public static IReadOnlyDictionary<string, IPartner> All(
        TimeProvider time, Func<PartnerConnection, HttpMessageHandler> handlers, IIdSource ids)
    {
        IPartner[] partners =
        [
            new MywellnessPartner(time, handlers),
            new SpiviPartner(time, handlers, ids),
            new EgymPartner(time, handlers),
            new WebhookPartner(time, handlers),
        ];
        return partners.ToFrozenDictionary(partner => partner.Plan.Partner);
    }
}
