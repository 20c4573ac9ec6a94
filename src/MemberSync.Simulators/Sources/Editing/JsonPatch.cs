using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Simulators.Control;

namespace MemberSync.Simulators.Sources.Editing;

/// <summary>Changes some fields of a record.</summary>
internal static class JsonPatch
{
    /// <param name="changes">Fields by name; null takes a value away.</param>
    /// <exception cref="JsonException">There is no such field, or the value does not fit it.</exception>
    public static T Apply<T>(T known, JsonObject changes)
    {
        var json = JsonSerializer.SerializeToNode(known, ControlJson.Options)!.AsObject();
        foreach (var (name, value) in changes)
        {
            json.Remove(name);
            if (value is not null)
            {
                json[name] = value.DeepClone();
            }
        }

        return json.Deserialize<T>(ControlJson.Options)!;
    }
}
