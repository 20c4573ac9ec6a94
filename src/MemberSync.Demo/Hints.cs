using MemberSync.Demo.People;
using MemberSync.Demo.Stages;

namespace MemberSync.Demo;

/// <summary>What one can try while the demo stays up.</summary>
internal static class Hints
{
    public static string Of(Uri service, string key, Population population, string connection)
    {
        var path = $"api/clubs/{Stage.Club}/connections/{connection}";
        var incomplete = population.People.FirstOrDefault(person => !person.IsSent) ?? population.People[0];
        var enabled = population.People.FirstOrDefault(person => person.HasAccount) ?? population.People[0];
        return $"""

            The service stays up until Ctrl-C.
              console  {service}api/console/{Stage.Club}
              key      {key}

            Try:
              at={service}{path}
              auth='Authorization: Bearer {key}'
              curl -s -H "$auth" "$at/states"
              curl -s -H "$auth" "$at/budget"
              curl -s -H "$auth" "$at/members?status=CreationError"
              curl -s -H "$auth" "$at/members/{incomplete.Id}"
              curl -s -H "$auth" -X POST "$at/members/{enabled.Id}/sync"

            """;
    }
}
