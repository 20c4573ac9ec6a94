using MemberSync.Core.Links;

namespace MemberSync.Functions.Api.Bodies;

internal sealed record TransitionBody(DateTimeOffset At, [property: OneOf(ExactNames = typeof(LinkStatus))] string From, [property: OneOf(ExactNames = typeof(LinkStatus))] string To, string Cause, string By)
{
    public static TransitionBody Of(Transition transition) => new(
        transition.At, transition.From.ToString(), transition.To.ToString(), transition.Cause, transition.By);
}
