using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using MemberSync.Engine.Wakes;

namespace MemberSync.Engine.Sources;

/// <summary>How questions to sources are stored, and what has them asked.</summary>
internal static class AskRows
{
    public static Write.Put Put(SourceId source, Ask ask) => new(KeyOf(source, ask), RowJson.Write(ask, RowJson.Default.Ask));

    public static Write.Insert Insert(SourceId source, Ask ask) =>
        new(KeyOf(source, ask), RowJson.Write(ask, RowJson.Default.Ask));

    // What events ask for goes first.
    public static string KeyOf(SourceId source, Ask ask) =>
        Keys.Ask(source, ask.Origin == AskOrigin.Event, ask.Subject);

    public static Message Go(SourceMessage message, TimeSpan delay) =>
        new(Queues.Sources, JsonSerializer.Serialize(message, RowJson.Default.SourceMessage), delay);

    /// <summary>The first questions, those of events before others.</summary>
    public static async ValueTask<(ImmutableArray<Stored<Ask>> Asks, bool More)> FirstAsksAsync(
        this IStore store, ClubId club, SourceId source, int limit, CancellationToken cancellationToken)
    {
        var page = await store.ScanAsync(club.ToString(), Keys.AllAsks(source), limit, cancellationToken);
        return ([.. page.Rows.Select(row => new Stored<Ask>(RowJson.Read(row.Value, RowJson.Default.Ask), row.ETag))], page.More);
    }

    /// <summary>When the source may be asked; the version is null as long as nothing was stored.</summary>
    public static async ValueTask<(AskingRow Row, string? Version)> AskingAsync(
        this IStore store, ClubId club, SourceId source, CancellationToken cancellationToken) =>
        await store.ReadAsync(club.ToString(), Keys.Asking(source), cancellationToken) is { } row
            ? (RowJson.Read(row.Value, RowJson.Default.AskingRow), row.ETag)
            : (new AskingRow(DateTimeOffset.MinValue), null);

    public static Write Store(SourceId source, AskingRow row, string? version)
    {
        var json = RowJson.Write(row, RowJson.Default.AskingRow);
        return version is null
            ? new Write.Insert(Keys.Asking(source), json)
            : new Write.Replace(Keys.Asking(source), json, version);
    }
}
