using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Partners;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Reviews;

namespace MemberSync.Functions.Api;

/// <summary>
/// Stores a connection's settings. One that is to be enabled is checked with the partner first, and nothing of it is
/// stored when the check does not pass.
/// </summary>
internal sealed class ConnectionSettings(
    ClubDirectory clubs, IPartners partners, ISecretStore secrets, ConnectionCheck check, SettingsLock settings)
{
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(60);

    /// <summary>Null when stored.</summary>
    public async Task<Problem?> SaveAsync(ClubId club, ConnectionDraft draft, CancellationToken cancellationToken)
    {
        using var held = await settings.TakeAsync(club, cancellationToken);
        var view = await clubs.FindAsync(club, cancellationToken)
            ?? throw new InvalidOperationException("The club was there when the request came in.");
        var before = view.Connection(draft.Connection.Id)?.Connection;
        var stored = await secrets.ReadAsync(club, draft.Connection.Id, cancellationToken);
        var credentials = draft.Merge(stored);
        if (draft.Connection.Enabled)
        {
            var needsCheck = before is not { Enabled: true } || IsElsewhere(before, draft.Connection)
                || !credentials.SequenceEqual(stored);
            if (await RefusalAsync(view, draft.Connection, credentials, needsCheck, cancellationToken) is { } refusal)
            {
                return refusal;
            }
        }

        // Credentials first: whoever sees the new settings must find the new credentials.
        await secrets.WriteAsync(club, draft.Connection.Id, credentials, cancellationToken);
        await clubs.SaveAsync(club, draft.Connection, Messages(club, before, draft.Connection), cancellationToken);
        return null;
    }

    private static bool IsElsewhere(Connection before, Connection after) =>
        before.Partner != after.Partner
        || before.Address != after.Address
        || !before.Settings.SequenceEqual(after.Settings);

    private async Task<Problem?> RefusalAsync(
        ClubView view,
        Connection connection,
        ImmutableSortedDictionary<string, string> credentials,
        bool needsCheck,
        CancellationToken cancellationToken)
    {
        var other = view.Connections.FirstOrDefault(c => c.Connection.Enabled && c.Connection.Id != connection.Id);
        if (view.Club.SyncPolicy == SyncPolicy.Single && other is not null)
        {
            return Problems.Refused(
                $"The club's policy 'single' allows one enabled connection, and '{other.Connection.Id}' is enabled. "
                + "Disable that one first, or set the club's syncPolicy to 'multiple'.");
        }

        var partner = partners.Find(connection.Partner);
        var access = new PartnerConnection(
            view.Club.Id, connection.Id, connection.Address, connection.PartnerSettings, credentials);
        var faults = partner.Faults(access);
        return !faults.IsEmpty ? Problems.Faulty("connection", faults)
            : needsCheck ? await CheckAsync(new(view.Club, connection, partner, ""), access, cancellationToken)
            : null;
    }

    private async Task<Problem?> CheckAsync(
        ConnectionView draft, PartnerConnection access, CancellationToken cancellationToken)
    {
        var client = draft.Partner.Connect(access);
        using var owned = client as IDisposable;
        var answer = await check.RunAsync(draft, client, cancellationToken);
        return answer is PartnerAnswer.Throttled throttled
            ? Problems.CheckMustWait(throttled.RetryAfter ?? UsualWait)
            : CheckTexts.Fault(answer) is { } fault ? Problems.CheckFailed(fault.TrimEnd('.')) : null;
    }

    // What changes who is sent, or what, calls for a look at everybody; unchanged data costs no call.
    private static ImmutableArray<Message> Messages(ClubId club, Connection? before, Connection after)
    {
        var isSame = before is { Enabled: true } && !IsElsewhere(before, after)
            && before.Options == after.Options && IsSame(before.Filter, after.Filter);
        return after.Enabled && !isSame ? [Review.Start(club, after.Id)] : [];
    }

    private static bool IsSame(MemberFilter a, MemberFilter b) =>
        a.RequireOptIn == b.RequireOptIn
        && a.ContractTypes.SequenceEqual(b.ContractTypes)
        && a.ActivityGroups.SequenceEqual(b.ActivityGroups)
        && a.Tags.SequenceEqual(b.Tags);
}
