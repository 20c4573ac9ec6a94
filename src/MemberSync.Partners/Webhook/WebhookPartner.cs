using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;

namespace MemberSync.Partners.Webhook;

/// <summary>Any receiver that takes signed webhooks: partners without a contract of their own, and clubs' own programs.</summary>
internal sealed class WebhookPartner(TimeProvider time, Func<PartnerConnection, HttpMessageHandler> handlers) : IPartner
{
    public PartnerPlan Plan { get; } = new WebhookPlan(new WebhookSettings(PartnerSettings.Default));

    public SetupForm Form => WebhookForm.Form;

    public ImmutableArray<string> Faults(PartnerConnection connection) => WebhookAccess.Faults(connection);

    public IPartnerClient Connect(PartnerConnection connection) =>
        new WebhookClient(WebhookAccess.Of(connection), new HttpCaller(handlers(connection), time), time);
}
