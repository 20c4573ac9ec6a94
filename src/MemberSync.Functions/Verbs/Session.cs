using System.CommandLine;
using MemberSync.Functions.Verbs.Service;

namespace MemberSync.Functions.Verbs;

/// <summary>One run of a verb: what was typed, the service, and the paper to write on.</summary>
internal sealed class Session(ParseResult given, ServiceClient service, Paper paper, Surroundings around)
{
    private const string ClubSetting = "MEMBERSYNC_CLUB";

    public ServiceClient Service => service;

    public Paper Paper => paper;

    public TimeProvider Time => around.Time;

    public bool IsJson => given.GetValue(Given.Json);

    public T? Get<T>(Option<T> option) => given.GetValue(option);

    public T? Get<T>(Argument<T> argument) => given.GetValue(argument);

    /// <summary>The club that was named, or the only one that the key opens.</summary>
    public async Task<string> ClubAsync(CancellationToken cancellationToken) =>
        given.GetValue(Given.Club) ?? around.Settings[ClubSetting] ?? Only(
            [.. (await service.ClubsAsync(cancellationToken)).Body.Clubs.Select(club => club.Club)],
            "club",
            $"Choose one by --club, or set {ClubSetting}.");

    /// <summary>The connection that was named, or the club's only one.</summary>
    public async Task<Place> PlaceAsync(CancellationToken cancellationToken)
    {
        var club = await ClubAsync(cancellationToken);
        var connection = given.GetValue(Given.Connection) ?? Only(
            [.. (await service.ConnectionsAsync(club, cancellationToken)).Body.Connections.Select(c => c.Connection)],
            $"connection of club '{club}'",
            "Choose one by --connection.");
        return new Place(club, connection);
    }

    /// <summary>Prints the service's own words for scripts, or lets <paramref name="show"/> write for people.</summary>
    public int Show<T>(Answer<T> answer, Action<T> show)
    {
        if (IsJson)
        {
            paper.Raw(answer.Json);
        }
        else
        {
            show(answer.Body);
        }

        return ExitStatus.Done;
    }

    private static string Only(string[] names, string what, string advice) => names switch
    {
        [var only] => only,
        [] => throw new VerbFailure(
            ExitStatus.Failed, $"There is no {what} that this key opens. Set one up first: docs/api.md says how."),
        _ => throw VerbFailure.Usage($"There is more than one {what}: {string.Join(", ", names)}. {advice}"),
    };
}
