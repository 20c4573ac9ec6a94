using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Partners;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Logs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Reviews;

namespace MemberSync.Functions.Api;

/// <summary>
/// Stores a connection's settings. One that is to be enabled is checked with the partner first, and nothing of it is
/// stored when the check does not pass.
/// </summary>
internal sealed class ConnectionSettings(
    ClubDirectory clubs, IPartners partners, ClubSecrets secrets, ConnectionCheck check, TimeProvider time)
{
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(60);

    /// <summary>Null when stored.</summary>
    /// <param name="club">Whose connection it is.</param>
    /// <param name="draft">What it is to be.</param>
    /// <param name="by">Who asks, for the log.</param>
    /// <param name="cancellationToken">Ends it before anything is stored.</param>
    public async Task<Problem?> SaveAsync(
        ClubId club, ConnectionDraft draft, string by, CancellationToken cancellationToken)
    {
        var view = await clubs.FindNowAsync(club, cancellationToken)
            ?? throw new InvalidOperationException("The club was there when the request came in.");
        var before = view.Connection(draft.Connection.Id);
        if (before?.Connection.Removing is not null)
        {
            return Problems.BeingRemoved(before.Connection.Id.ToString());
        }

        var stored = before is null
            ? ImmutableSortedDictionary<string, string>.Empty
            : await secrets.CredentialsAsync(club, before.Connection, cancellationToken);
        var after = Next(view, before, draft.Connection);
        var credentials = draft.Merge(stored);
        var isSame = credentials.SequenceEqual(stored);
        if (ClubSecrets.LengthOf(credentials) is > SecretLength.Max and var length)
        {
            return Problems.Faulty("connection", [
                $"credentials: {length} bytes together, and at most {SecretLength.Max} are kept; write shorter ones"]);
        }

        if (after.Connection.Enabled)
        {
            var needsCheck = !isSame || before is not { Connection.Enabled: true }
                || IsElsewhere(before.Connection, after.Connection);
            if (await RefusalAsync(view, after, credentials, needsCheck, cancellationToken) is { } refusal)
            {
                return refusal;
            }
        }

        var line = SettingsLines.Of(before?.Connection, draft, time.GetUtcNow()) with { By = by };
        return await StoreAsync(view, after, isSame ? null : credentials, line, cancellationToken);
    }

    private ConnectionView Next(ClubView club, ConnectionView? before, Connection draft) => new(
        club.Club,
        draft with { Credentials = before?.Connection.Credentials },
        partners.Find(draft.Partner),
        before?.Version ?? string.Empty);

    private static bool IsElsewhere(Connection before, Connection after) =>
        before.Partner != after.Partner
        || before.Address != after.Address
        || before.Options.Tls != after.Options.Tls
        || !before.Settings.SequenceEqual(after.Settings);

    private async Task<Problem?> RefusalAsync(
        ClubView club,
        ConnectionView after,
        ImmutableSortedDictionary<string, string> credentials,
        bool needsCheck,
        CancellationToken cancellationToken)
    {
        var connection = after.Connection;
        var others = club.Connections.Where(c => c.Connection.Enabled && c.Connection.Id != connection.Id).ToList();
        if (club.Club.SyncPolicy == SyncPolicy.Single && others is [var other, ..])
        {
            return Problems.Refused(
                $"The club's policy 'single' allows one enabled connection, and '{other.Connection.Id}' is enabled. "
                + "Disable that one first, or set the club's syncPolicy to 'multiple'.");
        }

        if (others.Count >= ClubView.MostEnabled)
        {
            return Problems.Refused(
                $"{others.Count} connections of the club are enabled, and {ClubView.MostEnabled} is the most. "
                + "Disable one of them first, or set up a club of its own for some of the sites.");
        }

        var access = after.Access(credentials);
        var faults = after.Partner.Faults(access);
        return !faults.IsEmpty ? Problems.Faulty("connection", faults)
            : needsCheck ? await CheckAsync(after, access, cancellationToken)
            : null;
    }

    private async Task<Problem?> CheckAsync(
        ConnectionView after, PartnerConnection access, CancellationToken cancellationToken)
    {
        var client = after.Partner.Connect(access);
        using var owned = client as IDisposable;
        var answer = await check.RunAsync(after, client, cancellationToken);
        return answer is PartnerAnswer.Throttled throttled
            ? Problems.CheckMustWait(throttled.RetryAfter ?? UsualWait)
            : CheckTexts.Fault(answer) is { } fault ? Problems.CheckFailed(fault.TrimEnd('.')) : null;
    }

    // New credentials are kept first, and the settings name them: both take effect in one step, or neither.
    private async Task<Problem?> StoreAsync(
        ClubView before,
        ConnectionView after,
        ImmutableSortedDictionary<string, string>? changed,
        LogLine line,
        CancellationToken cancellationToken)
    {
        var (club, connection) = (after.Club.Id, after.Connection);
        if (changed is not null)
        {
            var reference = await secrets.KeepCredentialsAsync(club, connection.Id, changed, cancellationToken);
            after = after with { Connection = connection with { Credentials = reference } };
        }

        var messages = Messages(club, before.Connection(connection.Id)?.Connection, connection);
        return await clubs.TrySaveAsync(before, after, messages, cancellationToken, line) ? null : Problems.Overtaken();
    }

    // What changes who is sent, or what, calls for a look at everybody; unchanged data costs no call.
    private static ImmutableArray<Message> Messages(ClubId club, Connection? before, Connection after)
    {
        var isSame = before is { Enabled: true } && !IsElsewhere(before, after)
            && before.Options == after.Options && before.Filter.IsSameAs(after.Filter);
        return after.Enabled && !isSame ? [Review.Start(club, after.Id)] : [];
    }
}
