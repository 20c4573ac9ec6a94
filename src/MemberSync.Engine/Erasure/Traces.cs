using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Matching;
using MemberSync.Core.Members;
using MemberSync.Core.Sources;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Files;
using MemberSync.Engine.Logs;
using MemberSync.Engine.Matching;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using MemberSync.Engine.SetAside;
using MemberSync.Engine.Sources;

namespace MemberSync.Engine.Erasure;

/// <summary>
/// Removes what a person has left outside the snapshot and the links: history, logs, the last calls, lists of the
/// partner's people, claims of events, messages that were set aside. Logs and claims are read through from end to end,
/// because nothing else tells where the person stands in them; an erasure is rare.
/// </summary>
public sealed class Traces(IStore store, PeopleShelf people, SetAsideShelf aside)
{
    private const int AllAtOnce = int.MaxValue;

    internal async Task ClearAsync(
        ClubView club, Member person, ImmutableArray<ErasedLink> links, CancellationToken cancellationToken)
    {
        var id = club.Club.Id;
        foreach (var connection in club.Connections)
        {
            var account = links.FirstOrDefault(link => link.Connection == connection.Connection.Id)?.Account;
            await ClearAsync(connection, person, account, cancellationToken);
        }

        await LeaveClassesAsync(id, person.Id, cancellationToken);
        await ClearSourcesAsync(id, person.Id, cancellationToken);
        var claims = new HashSet<string>(StringComparer.Ordinal);
        await RewriteAsync(id, Keys.Events, row => OfClaim(row, person.Id, claims), cancellationToken);
        await RewriteAsync(id, Keys.AgedEvents, row => OfAge(row, claims.Contains), cancellationToken);
        await RewriteAsync(id, Keys.AllSeen(), row => OfFile(row, person.Id), cancellationToken);
        await aside.DeleteOfAsync(id, person.Id, cancellationToken);
    }

    private async Task ClearAsync(
        ConnectionView view, Member person, string? account, CancellationToken cancellationToken)
    {
        var (club, connection, member) = (view.Club.Id, view.Connection.Id, person.Id);
        await store.ClearAsync(club.ToString(), Keys.History(connection, member), AllAtOnce, cancellationToken);
        await store.ClearAsync(club.ToString(), Keys.Only(Keys.Exchange(connection, member)), AllAtOnce, cancellationToken);
        await store.ClearAsync(club.ToString(), Keys.Only(Keys.MatchMark(connection, member)), AllAtOnce, cancellationToken);
        var (history, metrics) = (Keys.History(connection, member), Keys.MetricsOf(connection, member));
        await store.ClearAsync(club.ToString(), metrics, AllAtOnce, cancellationToken);
        await RewriteAsync(
            club,
            Keys.AllAged(connection),
            row => OfAge(row, key => history.Holds(key) || metrics.Holds(key)),
            cancellationToken);
        await RewriteAsync(club, Keys.AllLog(connection), row => OfLog(row, member), cancellationToken);
        await people.TakeOutAsync(view, other => IsSame(view, other, person, account), cancellationToken);
    }

    // Who is in no class any more is taken off at the partner with the next look at the class.
    private async Task LeaveClassesAsync(ClubId club, MemberId person, CancellationToken cancellationToken)
    {
        var places = await store.ScanAllAsync(club.ToString(), Keys.BookedBy(person), cancellationToken);
        foreach (var place in places.Select(row => RowJson.Read(row.Value, RowJson.Default.BookedPlace)))
        {
            var session = Keys.Only(Keys.Member(place.Class));
            await RewriteAsync(club, session, row => OfClass(row, person), cancellationToken);
        }

        await store.ClearAsync(club.ToString(), Keys.BookedBy(person), AllAtOnce, cancellationToken);
    }

    // A comparison that goes on meanwhile loses the race once, and is taken up again.
    private async Task ClearSourcesAsync(ClubId club, MemberId person, CancellationToken cancellationToken)
    {
        foreach (var row in await store.ScanAllAsync(club.ToString(), Keys.Sources, cancellationToken))
        {
            var source = RowJson.Read(row.Value, RowJson.Default.Source);
            await RewriteAsync(club, Keys.Gaps(source.Id), gap => OfGap(gap, person), cancellationToken);
            await RewriteAsync(club, Keys.AllSeen(source.Id), page => OfSeen(page, source, person), cancellationToken);
            await RewriteAsync(club, Keys.Only(Keys.SourceSweep(source.Id)), OfSweep, cancellationToken);
        }
    }

    private static Write.Replace? OfSeen(Row row, Source source, MemberId person)
    {
        var page = RowJson.Read(row.Value, RowJson.Default.SeenPage);
        var prefix = source.Settings.GetValueOrDefault(Source.MemberPrefix);
        var left = page.Subjects.IsDefault
            ? page.Subjects
            : page.Subjects.RemoveAll(seen => seen.Subject.Kind == SubjectKind.Member && $"{prefix}{seen.Subject.Id}" == person.ToString());
        return left == page.Subjects || left.Length == page.Subjects.Length
            ? null
            : new(row.Key, RowJson.Write(new SeenPage(left), RowJson.Default.SeenPage), row.ETag);
    }

    // Whoever has the pages in memory reads them again.
    private static Write.Replace OfSweep(Row row)
    {
        var sweep = RowJson.Read(row.Value, RowJson.Default.SweepRow);
        return new(row.Key, RowJson.Write(sweep with { Edition = sweep.Edition + 1 }, RowJson.Default.SweepRow), row.ETag);
    }

    private static Write.Delete? OfGap(Row row, MemberId person) =>
        RowJson.Read(row.Value, RowJson.Default.Gap).Member == person ? new(row.Key, row.ETag) : null;

    // What somebody else has changed or removed meanwhile is looked at again.
    private async Task RewriteAsync(
        ClubId club, KeyRange range, Func<Row, Write?> rewrite, CancellationToken cancellationToken)
    {
        var partition = club.ToString();
        await foreach (var row in store.EachAsync(partition, range, cancellationToken))
        {
            var seen = row;
            while (seen is not null && rewrite(seen) is { } write
                && await store.CommitAsync(new Commit(partition, [write], []), cancellationToken) is CommitOutcome.Conflict)
            {
                seen = await store.ReadAsync(partition, row.Key, cancellationToken);
            }
        }
    }

    private static Write.Delete? OfClaim(Row row, MemberId member, HashSet<string> claims)
    {
        if (RowJson.Read(row.Value, RowJson.Default.EventClaim).Member != member)
        {
            return null;
        }

        claims.Add(row.Key);
        return new(row.Key, row.ETag);
    }

    private static Write.Replace? OfClass(Row row, MemberId person)
    {
        var stored = RowJson.Read(row.Value, RowJson.Default.Member);
        return stored.Class is { } session && session.Bookings.ContainsKey(person.ToString())
            ? new(
                row.Key,
                RowJson.Write(
                    stored with { Class = session with { Bookings = session.Bookings.Remove(person.ToString()) } },
                    RowJson.Default.Member),
                row.ETag)
            : null;
    }

    private static Write? OfAge(Row row, Predicate<string> isGone)
    {
        var age = RowJson.Read(row.Value, RowJson.Default.AgeRow);
        var left = age with { Keys = age.Keys.RemoveAll(isGone) };
        return left.Keys.Length == age.Keys.Length ? null
            : left.Keys.IsEmpty ? new Write.Delete(row.Key, row.ETag)
            : new Write.Replace(row.Key, RowJson.Write(left, RowJson.Default.AgeRow), row.ETag);
    }

    private static Write? OfLog(Row row, MemberId member)
    {
        var log = RowJson.Read(row.Value, RowJson.Default.LogRow);
        var left = new LogRow(log.Lines.RemoveAll(line => line.Member == member));
        return left.Lines.Length == log.Lines.Length ? null
            : left.Lines.IsEmpty ? new Write.Delete(row.Key, row.ETag)
            : new Write.Replace(row.Key, RowJson.Write(left, RowJson.Default.LogRow), row.ETag);
    }

    // Pages of comparisons lie there too; they have no rows of files.
    private static Write.Replace? OfFile(Row row, MemberId member) =>
        RowJson.Read(row.Value, RowJson.Default.FilePage).Rows is { } rows && rows.ContainsKey(member.ToString())
            ? new(row.Key, RowJson.Write(new FilePage(rows.Remove(member.ToString())), RowJson.Default.FilePage), row.ETag)
            : null;

    // As sure as can be had: the account that was linked, or somebody whom matching would have proposed beyond doubt.
    private static bool IsSame(ConnectionView view, PartnerPerson other, Member person, string? account) =>
        (account is not null && view.Plan.AccountOf(other.Ids) == account)
        || (person.Email is { } email && other.Person.Email is { } theirs
            && EmailAddress.Normalize(email) == EmailAddress.Normalize(theirs))
        || (person is { FirstName: not null, LastName: not null, DateOfBirth: not null }
            && Person.Of(person) with { Email = null, Gender = null } == other.Person with { Email = null, Gender = null });
}
