using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Simulators.Control;

namespace MemberSync.Simulators.Sources.Editing;

/// <summary>Reads what an edit is to do.</summary>
internal static class EditBody
{
    /// <summary>One object, or each of a list.</summary>
    /// <exception cref="JsonException">It is none, or has fields of no meaning.</exception>
    public static IReadOnlyList<T> All<T>(JsonElement body) => body.ValueKind == JsonValueKind.Array
        ? ControlJson.Read<List<T>>(body)
        : [ControlJson.Read<T>(body)];

    /// <exception cref="ImpossibleException">There are no changes.</exception>
    public static JsonObject Changes(JsonObject? changes) =>
        changes ?? throw new ImpossibleException("changes is missing: the fields that change, by name");
}
