using System.Text.Json;

namespace MemberSync.Sources.Mapping;

/// <summary>One step into a JSON value: to a name, or where that is null to a place in a list.</summary>
internal readonly record struct PathStep(string? Name, int Index)
{
    public JsonElement? Follow(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => value,
        JsonValueKind.Object when Name is { } name && value.TryGetProperty(name, out var field) => field,
        JsonValueKind.Array when Name is null && Index < value.GetArrayLength() => value[Index],
        _ => null,
    };
}
