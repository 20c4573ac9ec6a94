using MemberSync.Core.Partners;
using MemberSync.Partners.Masking;

namespace MemberSync.Partners.Http;

/// <summary>Notes what was sent and what came back, masked before anything else sees it.</summary>
internal static class Transcripts
{
    public static Transcript Of(HttpRequestMessage request, OnceContent content, Exchange exchange) => new(
        MaskedBody.Shorten($"{request.Method} {MaskedAddress.Of(request.RequestUri!)} {MaskedBody.Of(content.Body, content.MediaType)}"
            .TrimEnd()),
        exchange switch
        {
            Exchange.Answered answered =>
                MaskedBody.Shorten($"{answered.Status} {MaskedBody.Of(answered.Body, answered.MediaType)}".TrimEnd()),
            Exchange.NotSent notSent => notSent.Detail,
            Exchange.Lost lost => lost.Detail,
            _ => throw new System.Diagnostics.UnreachableException($"No words for {exchange.GetType().Name}."),
        });
}
