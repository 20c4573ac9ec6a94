using System.Collections.Immutable;

namespace MemberSync.Simulators.Spivi.Clients;

/// <summary>A client of a site.</summary>
/// <param name="Fields">What was told of the client, by the names of the parameters; never the password.</param>
public sealed record SiteClient(string ClientId, string Username, ImmutableSortedDictionary<string, string> Fields)
{
    internal string Name => $"{Field("FirstName")} {Field("LastName")}".Trim();

    internal string Field(string name) => Fields.GetValueOrDefault(name, "");
}
