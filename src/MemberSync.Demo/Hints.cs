using MemberSync.Demo.Clock;
using MemberSync.Demo.Partner;
using MemberSync.Demo.People;
using MemberSync.Demo.Stages;

namespace MemberSync.Demo;

/// <summary>What one can look at and try.</summary>
internal static class Hints
{
    // After all that the club was told at the start, by the clock that all of it runs on.
    private static readonly TimeSpan Later = TimeSpan.FromDays(1);

    /// <summary>Where the arrival can be watched.</summary>
    public static string Watch(Uri service, string key) =>
        $"Watch members arrive in a moment at {ConsoleOf(service)} (key {key}).";

    /// <summary>Where classes can be watched while the timetable is sent.</summary>
    public static string Timetable(Uri service, ShownPartner partner) =>
        $"The gym sends its timetable: {ConsoleOf(service)}/connections/{partner.Name}/classes. One class is under way; what was "
            + "done in it comes a minute after its end.";

    /// <summary>While the demo stays up.</summary>
    public static string Of(Uri service, string key, Population population, string connection)
    {
        var club = $"api/clubs/{Stage.Club}";
        var enabled = population.People.FirstOrDefault(person => person.HasAccount) ?? population.People[0];
        return $"""

            The service stays up until Ctrl-C.
              console  {ConsoleOf(service)}
              key      {key}
            {PutRight(service, key, population, connection)}
            Or ask the API:
              at={service}{club}/connections/{connection}
              auth='Authorization: Bearer {key}'
              curl -s -H "$auth" "$at/states"
              curl -s -H "$auth" "$at/budget"
              curl -s -H "$auth" "$at/members?status=CreationError"
              curl -s -H "$auth" -X POST "$at/members/{enabled.Id}/sync"

            """;
    }

    // Of one who lacks a single thing, and is sent as soon as it is known.
    private static string PutRight(Uri service, string key, Population population, string connection) =>
        population.People.FirstOrDefault(person => person is { IsSent: false, Expected.Missing.Count: 1 }) is { } person
            ? $"""

                Put a member right. {person.Id} lacks {person.Expected.Missing[0]}; {connection} waits for it, and the member's page says so:
                  {ConsoleOf(service)}/members/{person.Id}
                Keep the page open, be the gym system where somebody now writes it down, and see the page change by itself:
                  curl -H 'Authorization: Bearer {key}' -H 'Content-Type: application/json' \
                    {service}api/clubs/{Stage.Club}/members -d '{ChangeText.PutRight(person, SharedClock.UsualStart + Later)}'

                """
            : string.Empty;

    private static string ConsoleOf(Uri service) => $"{service}api/console/{Stage.Club}";
}
