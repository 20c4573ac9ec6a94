using System.Text.Json;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>Reads texts that may hold half a surrogate pair: valid JSON, and yet no text.</summary>
internal static class JsonTexts
{
    public static string? Read(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static string ReadName(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }
}
