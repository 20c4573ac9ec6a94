using System.Text.Json;
using MemberSync.Core.Partners;
using MemberSync.Engine.Clubs;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>Whether the partner writes to the people whom a sync makes known to it.</summary>
/// <param name="People">How many those are.</param>
/// <param name="Certainty"><c>sent</c>, <c>notSent</c>, or <c>unknown</c> when the partner has not said.</param>
internal sealed record WelcomeBody(int People, [property: OneOf(Names = typeof(Welcome))] string Certainty, string Words)
{
    public static WelcomeBody Of(int created, ConnectionView view)
    {
        var welcome = view.Plan.Welcome(view.Connection.PartnerSettings);
        return new WelcomeBody(
            created,
            JsonNamingPolicy.CamelCase.ConvertName(welcome.ToString()),
            welcome switch
            {
                Welcome.Sent => "The partner writes to each of them.",
                Welcome.NotSent => "The partner writes to none of them.",
                Welcome.Unknown =>
                    "Whether the partner writes to them is not known: it has not said so. Ask it before a large sync.",
            });
    }
}
