using MemberSync.Engine.Sources;

namespace MemberSync.Engine.SetAside;

/// <summary>
/// Has messages that were set aside handled again. Webhooks are tried here and now, so that whoever corrected a mapping
/// sees whether it was enough.
/// </summary>
public sealed class SetAsideRetry(SetAsideShelf shelf, SourceInbox inbox)
{
    public async Task<RetryOutcome> RunAsync(SetAsideMessage message, CancellationToken cancellationToken)
    {
        if (message.Queue == SourceInbox.Shelf)
        {
            return await inbox.RetryAsync(message, cancellationToken) switch
            {
                InboxOutcome.Heard => new RetryOutcome.Done(),
                InboxOutcome.Unreadable unreadable => new RetryOutcome.Unreadable(unreadable.Faults),
                _ => new RetryOutcome.Refused(
                    "The source that sent the webhook is gone. Set it up again, or remove the webhook here."),
            };
        }

        if (message.Bytes > SetAsideShelf.LongestRetry)
        {
            return new RetryOutcome.Refused(
                $"The message has {message.Bytes} bytes, and {SetAsideShelf.LongestRetry} can go back to a queue. "
                + "Have its producer send the change to POST /api/clubs/{club}/members, then remove it here.");
        }

        await shelf.RetryAsync(message, cancellationToken);
        return new RetryOutcome.Done();
    }
}
