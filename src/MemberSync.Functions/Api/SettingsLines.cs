using MemberSync.Core.Clubs;
using MemberSync.Engine.Logs;

namespace MemberSync.Functions.Api;

/// <summary>What a change of a connection's settings leaves in its log: what changed, never to what.</summary>
internal static class SettingsLines
{
    public static LogLine Of(Connection? before, ConnectionDraft draft, DateTimeOffset at) =>
        new(at, LineLevel.Information, "settings.changed", Text(before, draft));

    private static string Text(Connection? before, ConnectionDraft draft)
    {
        var after = draft.Connection;
        var state = after.Enabled ? "enabled" : "disabled";
        if (before is null)
        {
            return $"The connection was set up, {state}";
        }

        string?[] changes =
        [
            before.Enabled == after.Enabled ? null : state,
            before.Partner == after.Partner ? null : "partner",
            before.Address == after.Address ? null : "address",
            before.Settings.SequenceEqual(after.Settings) ? null : "settings",
            before.Options == after.Options ? null : "options",
            before.Filter.IsSameAs(after.Filter) ? null : "filter",
            draft.Credentials is null or { IsEmpty: true } ? null : "credentials given",
        ];
        var told = string.Join(", ", changes.OfType<string>());
        return told.Length == 0 ? "The settings were saved unchanged" : $"The settings were changed: {told}";
    }
}
