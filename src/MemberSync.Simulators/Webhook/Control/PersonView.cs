using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace MemberSync.Simulators.Webhook.Control;

/// <summary>One person, as a check sees it.</summary>
/// <param name="ExternalId">The sender's id.</param>
/// <param name="Id">The receiver's own.</param>
/// <param name="Data">As last told.</param>
/// <param name="Visits">The event ids of the visits told, each as often as it was counted.</param>
public sealed record PersonView(string ExternalId, string Id, JsonObject Data, ImmutableArray<string> Visits)
{
    internal static PersonView Of(Person person) =>
        new(person.Member, person.Id, (JsonObject)person.Data.DeepClone(), [.. person.Visits]);
}
