using System.Text.Json;
using MemberSync.Engine.Clubs;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api;

/// <summary>What a preview is asked about: a full sync as things are, or the sync that a change of settings starts.</summary>
/// <param name="View">The connection with the settings that are to be tried.</param>
internal sealed record PreviewQuestion(string Kind, ConnectionView View)
{
    private const string KindFullSync = "fullSync";
    private const string KindSettings = "settings";

    public static PreviewQuestion FullSync(ConnectionView view) => new(KindFullSync, view);

    /// <summary>The question; of use only when no fault was added.</summary>
    public static PreviewQuestion Read(JsonElement body, ConnectionView view, List<string> faults)
    {
        var fields = Fields.Open(body, faults, "kind", "options", "filter");
        var changes = fields.Has("options") || fields.Has("filter");
        var kind = fields.Text("kind", 100) ?? (changes ? KindSettings : KindFullSync);
        if (kind is not (KindFullSync or KindSettings))
        {
            fields.Fault("kind", $"'{Problems.Cut(kind)}' is not known; use {KindFullSync} or {KindSettings}");
        }
        else if (changes != (kind == KindSettings))
        {
            fields.Fault("kind", changes
                ? $"a change of options or filter is asked about with {KindSettings}"
                : $"{KindSettings} needs the options or the filter that are to change");
        }

        return new PreviewQuestion(
            kind, view with { Connection = ConnectionReader.Change(view.Connection, fields) });
    }
}
