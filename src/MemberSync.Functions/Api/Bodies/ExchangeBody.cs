using MemberSync.Engine.Links;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>One call for a member: what was asked and answered, with every personal or secret value masked.</summary>
internal sealed record ExchangeBody(DateTimeOffset At, string Endpoint, string Request, string Answer)
{
    public static ExchangeBody Of(LastExchange last) =>
        new(last.At, last.Endpoint.Name, last.Said.Request, last.Said.Answer);
}
