using System.Collections.Immutable;
using System.Text;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Masking;

namespace MemberSync.Partners.Webhook;

/// <summary>What a receiver's answer means. Nothing that a receiver sends makes this throw.</summary>
internal sealed class AnswerReading(WebhookAccess access)
{
    private static readonly ImmutableSortedDictionary<string, string> NoIds =
        ImmutableSortedDictionary<string, string>.Empty;

    private static readonly string[] Explanations = ["message", "detail", "error", "title"];

    public PartnerAnswer Of(PartnerCall call, Exchange exchange) => exchange switch
    {
        Exchange.Answered { Status: >= 200 and < 300 } answered => Done(call, answered),
        Exchange.Answered { Status: 410 } => Absent(call),
        Exchange.Answered { Status: 400 or 409 or 413 or 422 } answered =>
            new PartnerAnswer.Refused(Said(answered, Personal(call.Member))),
        _ => Trouble(exchange),
    };

    public PartnerAnswer OfPing(Exchange exchange) => exchange switch
    {
        Exchange.Answered { Status: >= 200 and < 300 } => new PartnerAnswer.Done(NoIds),
        Exchange.Answered { Status: 400 or 409 or 410 or 413 or 422 } answered =>
            new PartnerAnswer.Misconfigured($"the receiver refuses the ping: {Said(answered, [])}"),
        _ => Trouble(exchange),
    };

    // Whatever is not about the member.
    private PartnerAnswer Trouble(Exchange exchange) => exchange switch
    {
        Exchange.NotSent notSent => new PartnerAnswer.Failed(notSent.Detail),
        Exchange.Lost lost => new PartnerAnswer.Lost(lost.Detail),
        Exchange.Answered { Status: 429 } answered => new PartnerAnswer.Throttled(answered.RetryAfter),
        Exchange.Answered { Status: 503, RetryAfter: not null } answered => new PartnerAnswer.Throttled(answered.RetryAfter),
        Exchange.Answered { Status: 408 or 425 or >= 500 } answered => new PartnerAnswer.Lost($"HTTP {answered.Status}"),
        Exchange.Answered { Status: 401 or 403 } answered =>
            new PartnerAnswer.Misconfigured($"the receiver does not take our signature: {Said(answered, [])}"),
        Exchange.Answered answered =>
            new PartnerAnswer.Misconfigured($"this address takes no messages: {Said(answered, [])}"),
        _ => throw new System.Diagnostics.UnreachableException($"No answer for {exchange.GetType().Name}."),
    };

    // Only who is told of can be given an id. Without one the person is known to the receiver by ours.
    private PartnerAnswer Done(PartnerCall call, Exchange.Answered answered)
    {
        var told = AnswerFields.Read(answered.Body);
        if (told is null && !answered.Body.IsEmpty)
        {
            return new PartnerAnswer.Lost(
                $"HTTP {answered.Status} with a body that is no JSON object; answer with one, or without a body");
        }

        var id = told?.GetValueOrDefault(access.Settings.IdField) is { } text && WebhookPlan.IsId(text) ? text : null;
        return call.Step.Endpoint != WebhookEndpoints.Upserted ? new PartnerAnswer.Done(NoIds)
            : id is not null ? new PartnerAnswer.Done(NoIds.Add(WebhookPlan.ExternalId, id))
            : call.Link.Ids.IsEmpty ? new PartnerAnswer.Done(NoIds.Add(WebhookPlan.OwnId, call.Member.Id.ToString()))
            : new PartnerAnswer.Done(NoIds);
    }

    private static PartnerAnswer Absent(PartnerCall call) =>
        call.Link.Ids.IsEmpty && !call.Step.Removes
            ? new PartnerAnswer.Refused("HTTP 410: the receiver calls a person gone whom it was never told of")
            : new PartnerAnswer.Absent(call.Link.Ids.Keys.FirstOrDefault());

    private string Said(Exchange.Answered answered, IEnumerable<string?> personal)
    {
        var words = new Words([.. access.Secrets, .. personal.OfType<string>()]);
        var told = AnswerFields.Read(answered.Body);
        var said = told is not null
            ? Explanations.Select(name => told.GetValueOrDefault(name)).FirstOrDefault(text => text is not null)
            : answered.MediaType == "text/plain" ? Encoding.UTF8.GetString(answered.Body.Span) : null;
        return string.IsNullOrWhiteSpace(said)
            ? $"HTTP {answered.Status} without a reason"
            : $"HTTP {answered.Status}: {words.Show(said)}";
    }

    private static string?[] Personal(Member member) =>
        [member.Email, member.Phone, member.FirstName, member.LastName, member.Address?.Street, member.PhotoUrl];
}
