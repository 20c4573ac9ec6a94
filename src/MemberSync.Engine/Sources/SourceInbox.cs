using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using MemberSync.Engine.SetAside;
using Microsoft.Extensions.Logging;

namespace MemberSync.Engine.Sources;

/// <summary>
/// Takes sources' own webhooks in: proved first, then read, then stored. Strangers are turned away before anything is stored.
/// A webhook that is proved and cannot be read is set aside, so that it can be taken once its source is set up right. Safe
/// for concurrent use.
/// </summary>
public sealed partial class SourceInbox(
    SourceDirectory sources, SourceIntake intake, SetAsideShelf aside, TimeProvider time, ILogger<SourceInbox> log)
{
    /// <summary>Where webhooks are set aside: no queue, since they come by HTTP.</summary>
    public const string Shelf = "webhooks";

    private const int MaxReasons = 10;

    /// <exception cref="StoreUnavailableException">It may or may not have been taken: send it again.</exception>
    public async Task<InboxOutcome> TakeAsync(
        ClubId club, SourceId source, IncomingNotice webhook, CancellationToken cancellationToken)
    {
        if (await sources.FindAsync(club, source, cancellationToken) is not { Source.Enabled: true } view)
        {
            return new InboxOutcome.Unproven();
        }

        if (!view.Kind.Proves(webhook, view.Setup, time.GetUtcNow()))
        {
            Log.Refused(log, club.ToString(), source.ToString());
            return new InboxOutcome.Unproven();
        }

        var outcome = await HearAsync(view, webhook.Body, cancellationToken);
        if (outcome is InboxOutcome.Unreadable unreadable)
        {
            await SetAsideAsync(view, webhook.Body, unreadable, cancellationToken);
        }

        return outcome;
    }

    /// <summary>
    /// Reads a webhook that was set aside again; once it is taken it stands there no longer. Null: its source is gone.
    /// </summary>
    public async Task<InboxOutcome?> RetryAsync(SetAsideMessage message, CancellationToken cancellationToken)
    {
        var kept = JsonSerializer.Deserialize(
            await aside.BodyAsync(message.Id, cancellationToken), RowJson.Default.UnreadWebhook)!;
        if (await sources.FindNowAsync(kept.Club, kept.Source, cancellationToken) is not { } view)
        {
            return null;
        }

        var outcome = await HearAsync(view, kept.Body, cancellationToken);
        if (outcome is InboxOutcome.Heard)
        {
            await aside.DeleteAsync(message, cancellationToken);
        }

        return outcome;
    }

    private async Task<InboxOutcome> HearAsync(
        SourceView view, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        view.Kind.Read(body, view.Setup, time.GetUtcNow()) switch
        {
            SourceReading.Heard heard => new InboxOutcome.Heard(await TakeAsync(view, heard, cancellationToken)),
            SourceReading.Rejected rejected => new InboxOutcome.Unreadable(rejected.Faults),
            var reading => throw new System.Diagnostics.UnreachableException(reading.GetType().Name),
        };

    private Task<SourceTally> TakeAsync(
        SourceView view, SourceReading.Heard heard, CancellationToken cancellationToken)
    {
        foreach (var nothing in heard.Events.OfType<SourceEvent.Nothing>())
        {
            Log.Ignored(log, view.Club.ToString(), view.Source.Id.ToString(), nothing.Type);
        }

        return intake.TakeAsync(view, heard, cancellationToken);
    }

    private Task SetAsideAsync(
        SourceView view, ReadOnlyMemory<byte> body, InboxOutcome.Unreadable unreadable, CancellationToken cancellationToken)
    {
        var prefix = view.Source.Settings.GetValueOrDefault(Source.MemberPrefix, string.Empty);
        var kept = new UnreadWebhook(view.Club, view.Source.Id, prefix, body.ToArray());
        return aside.AddAsync(
            Shelf,
            JsonSerializer.Serialize(kept, RowJson.Default.UnreadWebhook),
            $"The source '{view.Source.Id}' of the club '{view.Club}' sent a webhook that cannot be read: "
            + $"{string.Join("; ", unreadable.Faults.Take(MaxReasons))}. Set the source up so that it can, and try the webhook again; or remove it.",
            cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(2211, LogLevel.Debug, "{Club}/{Source}: the source tells {Type}, from which nothing follows")]
        public static partial void Ignored(ILogger logger, string club, string source, string type);

        [LoggerMessage(2212, LogLevel.Debug, "{Club}/{Source}: a webhook was refused, as nothing proves that the source sent it")]
        public static partial void Refused(ILogger logger, string club, string source);
    }
}
