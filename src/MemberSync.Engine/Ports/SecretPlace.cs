using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;

namespace MemberSync.Engine.Ports;

/// <summary>
/// What a secret is for: a connection's credentials, all that a source needs, what the source without settings signs its
/// webhooks with, or what a club's links for members are signed with.
/// </summary>
public sealed record SecretPlace
{
    private SecretPlace(ClubId club, string kind, string name)
    {
        (Club, Kind, Name) = (club, kind, name);
    }

    public ClubId Club { get; }

    /// <value><c>connection</c>, <c>source</c>, <c>webhook</c> or <c>view</c>.</value>
    public string Kind { get; }

    /// <summary>The connection's or the source's name, a <see cref="Slug"/>.</summary>
    public string Name { get; }

    public static SecretPlace OfConnection(ClubId club, ConnectionId connection) =>
        new(club, "connection", connection.ToString());

    public static SecretPlace OfSource(ClubId club, SourceId source) => new(club, "source", source.ToString());

    /// <exception cref="ArgumentException">The source's name is not a <see cref="Slug"/>.</exception>
    public static SecretPlace OfWebhook(ClubId club, string source) => Slug.IsValid(source)
        ? new SecretPlace(club, "webhook", source)
        : throw new ArgumentException($"'{source}' is not a source's name: {Slug.Rule}.", nameof(source));

    public static SecretPlace OfView(ClubId club) => new(club, "view", "member");

    public override string ToString() => $"{Club}/{Kind}/{Name}";
}
