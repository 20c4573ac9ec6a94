using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;

namespace MemberSync.Functions.Api;

/// <summary>Checks a connection with its partner, as it is stored.</summary>
internal sealed class CheckNow(ConnectionCheck check, PartnerClients clients, ClubSecrets secrets)
{
    /// <summary>Null when it passes, otherwise what is wrong.</summary>
    public async Task<string?> FaultAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        var credentials = await secrets.CredentialsAsync(view.Club.Id, view.Connection, cancellationToken);
        var faults = view.Partner.Faults(view.Access(credentials));
        if (!faults.IsEmpty)
        {
            return string.Join("; ", faults);
        }

        using var loan = await clients.BorrowAsync(view, cancellationToken);
        return CheckTexts.Fault(await check.RunAsync(view, loan.Client, cancellationToken));
    }
}
