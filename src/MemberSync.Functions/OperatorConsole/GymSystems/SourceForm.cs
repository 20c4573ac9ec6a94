using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Engine.Sources;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.OperatorConsole.Forms;

namespace MemberSync.Functions.OperatorConsole.GymSystems;

/// <summary>The form of a gym system's settings: to and from the API's body.</summary>
internal static class SourceForm
{
    private const string Mapping = "mapping";
    private const string Secrets = "webhookSecrets";
    private const string Settings = "settings";

    private static readonly FormShape Shape = new()
    {
        Texts = ["kind", "address"],
        Numbers = ["sweepMinutes", "callsPerMinute"],
        Flags = ["enabled"],
        Lists = [Secrets],
        Documents = [Mapping],
        Maps = [Settings, FormJson.Secrets],
    };

    public static JsonElement Write(IFormCollection form)
    {
        var body = FormJson.Write(form, Shape);
        if (body[Secrets] is JsonArray { Count: 0 })
        {
            body.Remove(Secrets); // A list, even an empty one, would replace the secrets that are stored.
        }

        return body.ToElement();
    }

    public static Entries Of(SourceView view)
    {
        var body = JsonSerializer.SerializeToElement(SourceBody.Of(view), ApiJson.Wire.SourceBody);
        var texts = Entries.Of(body).Texts
            .SetItem(Settings, string.Join('\n', view.Source.Settings.Select(pair => $"{pair.Key} = {pair.Value}")))
            .SetItem(Mapping, view.Source.Mapping is { } mapping ? FormJson.Indented(mapping) : string.Empty);
        return new Entries(texts, []);
    }
}
