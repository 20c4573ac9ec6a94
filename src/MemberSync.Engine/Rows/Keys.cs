using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MemberSync.Core.Classes;
using MemberSync.Core.Clubs;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Rows;

/// <summary>
/// Where everything stands. A club is one partition; what is read together stands together, so that a member with all
/// its links, the state of a connection with all its budgets, and whatever is due next are one range each.
/// <code>
/// club                                              the club
/// conn|{connection}                                 a connection's settings, with a reference to its credentials
/// secret|{connection}                               its credentials, protected, as version 0.1 stored them
/// secret|.webhook|{source}                          a reference to what a source signs its webhooks with
/// work|{connection}|                                its lease and health
/// work|{connection}|{budget}                        a budget
/// member|{member}|                                  a snapshot
/// member|{member}|{connection}                      a link
/// timetable|{class}|                                a class with its bookings
/// timetable|{class}|{connection}                    its link
/// ended|{end}|{class}                               when a class ends, oldest first
/// booked|{member}|{class}                           a class in which the member has or had a place
/// mail|{hash}|{member}                              who has an e-mail address
/// due|{connection}|{class}|{endpoint}|{at}|{member} a link's place in the queue
/// list|{connection}|{status}|{member}               a link's place in the operator's list
/// count|{connection}|                               how many members are in each state of the operator's list
/// count|{connection}|{time}.{commit}                by how many a commit has changed that since
/// classes|{connection}|{status}|{class}             a class's place in the operator's list
/// past|{connection}|{member}|{revision}             a line of a link's history
/// guard|{connection}                                how many have left it today
/// guard|{connection}|linked                         how many it had at its partner
/// id|{connection}|{account}                         who holds an account at the partner
/// people|{connection}                               which set of the partner's people is in force
/// person|{connection}|{set}|{number}                some people of a set
/// metrics|{connection}|{member}|{start}|{class}     what a member did in a class
/// match|{connection}|{member}                       a link that an import of decisions made
/// import|{connection}                               the last import of decisions that made links
/// drift|{connection}|{member}                       somebody of whom the partner holds another word
/// look|{connection}                                 who was compared with the partner last
/// daily|{connection}                                what its daily sync was last started for
/// night|{connection}                                when its night was last looked ahead at
/// log|{connection}|{time}|{commit}                  lines of its log that one commit left, newest first
/// exchange|{connection}|{member}                     the last call for a member, masked
/// age||{time}|{event}                              when an event was taken, oldest first
/// age|{connection}|{time}|{commit}                  which lines of history a commit wrote, oldest first
/// sso|{expires}|{token}                             the claim that a sign-on token was used
/// event|{event}                                     the claim that an event was taken
/// erasing|{member}                                  an erasure that waits for partners
/// gone|{hash}                                       that somebody was erased, with the receipts
/// source|{source}                                   a source's settings, with a reference to its secrets
/// asking|{source}                                   when it may be asked again, and what is wrong with asking
/// ask|{source}|{0, 1}|{kind}|{subject}              whom or what it is to be asked for
/// sweep|{source}                                    how far the comparison with it is
/// seen|{source}|{set}|{number}                      what a page of it held at a comparison, as hashes; whom its files had
/// file|{source}                                     where the imports of its files stand
/// gaps|{source}                                     how many changes of it no event told
/// gap|{source}|{time}|{subject}                     what a comparison found and no event told, newest first
/// </code>
/// </summary>
internal static class Keys
{
    public const string Club = "club";

    // As below: no connection's name starts with a full stop.
    public const string ViewSecret = "secret|.view";

    private const string AccountPrefix = "id|";

    public static KeyRange Connections => KeyRange.Prefix("conn|");

    public static KeyRange AllMembers => KeyRange.Prefix("member|");

    public static KeyRange AllClasses => KeyRange.Prefix("timetable|");

    public static string Connection(ConnectionId connection) => $"conn|{connection}";

    public static string Secret(ConnectionId connection) => $"secret|{connection}";

    // No connection's name starts with a full stop.
    public static string WebhookSecret(string source) => $"secret|.webhook|{Escape(source)}";

    public static string Lease(ConnectionId connection) => $"work|{connection}|";

    public static string Budget(ConnectionId connection, BudgetName budget) => $"work|{connection}|{budget}";

    public static KeyRange Work(ConnectionId connection) => KeyRange.Prefix($"work|{connection}|");

    /// <summary>Classes stand apart, so that who goes through the members meets none.</summary>
    public static string Member(MemberId member) =>
        $"{(member.IsClass ? "timetable" : "member")}|{Escape(member.ToString())}|";

    public static KeyRange MemberFile(MemberId member) => KeyRange.Prefix(Member(member));

    public static string Link(MemberId member, ConnectionId connection) => $"{Member(member)}{connection}";

    /// <summary>The place of a member among those who have this address, which itself stands in no key.</summary>
    public static string Mail(ClubId club, string address, MemberId member) =>
        $"{MailPrefix(club, address)}{Escape(member.ToString())}";

    public static KeyRange MailOf(ClubId club, string address) => KeyRange.Prefix(MailPrefix(club, address));

    public static string Due(ConnectionId connection, MemberId member, Due due) =>
        $"due|{connection}|{(int)due.Class}|{due.Endpoint}|{Format(due.At)}|{Escape(member.ToString())}";

    public static KeyRange AllDue(ConnectionId connection) => KeyRange.Prefix($"due|{connection}|");

    public static KeyRange DueIn(ConnectionId connection, DueClass dueClass) =>
        KeyRange.Prefix($"due|{connection}|{(int)dueClass}|");

    public static KeyRange DueIn(ConnectionId connection, DueClass dueClass, Endpoint endpoint) =>
        KeyRange.Prefix($"due|{connection}|{(int)dueClass}|{endpoint}|");

    public static string Listed(ConnectionId connection, LinkStatus status, MemberId member) =>
        $"{(member.IsClass ? "classes" : "list")}|{connection}|{(int)status}|{Escape(member.ToString())}";

    public static KeyRange AllListedClasses(ConnectionId connection) => KeyRange.Prefix($"classes|{connection}|");

    public static KeyRange ClassesListedAs(ConnectionId connection, LinkStatus status) =>
        KeyRange.Prefix($"classes|{connection}|{(int)status}|");

    public static string Metrics(ConnectionId connection, ClassMetrics metrics) =>
        $"metrics|{connection}|{Escape(metrics.Member.ToString())}|{Format(metrics.Start)}|{Escape(metrics.Class)}";

    public static KeyRange MetricsOf(ConnectionId connection, MemberId member) =>
        KeyRange.Prefix($"metrics|{connection}|{Escape(member.ToString())}|");

    public static string Ended(DateTimeOffset end, MemberId @class) => $"ended|{Format(end)}|{Escape(@class.ToString())}";

    public static KeyRange EndedBefore(DateTimeOffset at) => new("ended|", $"ended|{Format(at)}");

    public static string Booked(MemberId member, MemberId @class) =>
        $"booked|{Escape(member.ToString())}|{Escape(@class.ToString())}";

    public static KeyRange BookedBy(MemberId member) => KeyRange.Prefix($"booked|{Escape(member.ToString())}|");

    public static KeyRange AllListed(ConnectionId connection) => KeyRange.Prefix($"list|{connection}|");

    public static KeyRange ListedAs(ConnectionId connection, LinkStatus status) =>
        KeyRange.Prefix($"list|{connection}|{(int)status}|");

    /// <summary>The state under which a key of the operator's list stands.</summary>
    public static LinkStatus StatusOf(string listedKey) =>
        (LinkStatus)int.Parse(listedKey.Split('|')[2], CultureInfo.InvariantCulture);

    /// <summary>The counts and, after them, what has changed since; a page of both is right at one moment.</summary>
    public static KeyRange StateCounts(ConnectionId connection) => KeyRange.Prefix(StateTally(connection));

    public static string StateTally(ConnectionId connection) => $"count|{connection}|";

    /// <param name="label">Tells the commit from others of the same moment. It may name a member, so its hash stands here.</param>
    public static string StateMove(ConnectionId connection, DateTimeOffset at, string label)
    {
        const int Bytes = 8; // Of a moment; two that were the same would conflict, and one of them be decided anew.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(label));
        return $"{StateTally(connection)}{Format(at)}.{Convert.ToHexString(hash, 0, Bytes)}";
    }

    public static string Past(ConnectionId connection, MemberId member, int revision) =>
        $"past|{connection}|{Escape(member.ToString())}|{revision:D7}";

    public static KeyRange History(ConnectionId connection, MemberId member) =>
        KeyRange.Prefix($"past|{connection}|{Escape(member.ToString())}|");

    public static string RemovalTally(ConnectionId connection) => $"guard|{connection}";

    public static string LinkedCount(ConnectionId connection) => $"guard|{connection}|linked";

    /// <summary>All that belongs to a connection and stands neither in its row nor with a member.</summary>
    public static ImmutableArray<KeyRange> AllOf(ConnectionId connection) =>
    [
        AllDue(connection),
        AllListed(connection),
        AllListedClasses(connection),
        StateCounts(connection),
        KeyRange.Prefix($"metrics|{connection}|"),
        KeyRange.Prefix($"past|{connection}|"),
        KeyRange.Prefix($"{AccountPrefix}{connection}|"),
        AllPeople(connection),
        MatchMarks(connection),
        Only(People(connection)),
        Only(PeopleFetch(connection)),
        Only(LastImport(connection)),
        Only(RemovalTally(connection)),
        Only(LinkedCount(connection)),
        AllDrifted(connection),
        Only(LookMark(connection)),
        Only(DailyMark(connection)),
        Only(NightMark(connection)),
        AllLog(connection),
        KeyRange.Prefix($"exchange|{connection}|"),
        AllAged(connection),
        Work(connection),
    ];

    /// <summary>By a hash, because the id is a foreign text and one letter's case must not matter to any store.</summary>
    public static string Account(ConnectionId connection, string account) =>
        $"{AccountPrefix}{connection}|{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(account)))}";

    public static bool IsAccount(string key) => key.StartsWith(AccountPrefix, StringComparison.Ordinal);

    public static string People(ConnectionId connection) => $"people|{connection}";

    public static string PeopleFetch(ConnectionId connection) => $"fetch|{connection}";

    public static string PeoplePiece(ConnectionId connection, string set, int number) =>
        $"person|{connection}|{set}|{number:D5}";

    public static KeyRange PeopleOf(ConnectionId connection, string set) =>
        KeyRange.Prefix($"person|{connection}|{set}|");

    public static KeyRange AllPeople(ConnectionId connection) => KeyRange.Prefix($"person|{connection}|");

    public static string MatchMark(ConnectionId connection, MemberId member) =>
        $"match|{connection}|{Escape(member.ToString())}";

    public static KeyRange MatchMarks(ConnectionId connection) => KeyRange.Prefix($"match|{connection}|");

    public static string LastImport(ConnectionId connection) => $"import|{connection}";

    public static string DailyMark(ConnectionId connection) => $"daily|{connection}";

    public static string NightMark(ConnectionId connection) => $"night|{connection}";

    public static string Drifted(ConnectionId connection, MemberId member) =>
        $"drift|{connection}|{Escape(member.ToString())}";

    public static KeyRange AllDrifted(ConnectionId connection) => KeyRange.Prefix($"drift|{connection}|");

    public static string LookMark(ConnectionId connection) => $"look|{connection}";

    public static string Exchange(ConnectionId connection, MemberId member) =>
        $"exchange|{connection}|{Escape(member.ToString())}";

    /// <summary>Newest first, so that the last page of a log is its first read.</summary>
    public static string Log(ConnectionId connection, DateTimeOffset at, string label) =>
        $"log|{connection}|{FormatNewestFirst(at)}|{label}";

    /// <summary>The log from one moment (included) to another (excluded).</summary>
    public static KeyRange LogBetween(ConnectionId connection, DateTimeOffset from, DateTimeOffset to) => new(
        $"log|{connection}|{FormatNewestFirst(to.AddMilliseconds(-1))}",
        $"log|{connection}|{FormatNewestFirst(from.AddMilliseconds(-1))}");

    public static string AgedEvent(DateTimeOffset at, string eventId) => $"age||{Format(at)}|{Escape(eventId)}";

    public static KeyRange EventsAgedBefore(DateTimeOffset at) => new("age||", $"age||{Format(at)}");

    public static string AgedHistory(ConnectionId connection, DateTimeOffset at, string label) =>
        $"age|{connection}|{Format(at)}|{label}";

    public static KeyRange HistoryAgedBefore(ConnectionId connection, DateTimeOffset at) =>
        new($"age|{connection}|", $"age|{connection}|{Format(at)}");
    public static string UsedToken(DateTimeOffset expiresAt, string tokenId) =>
        $"sso|{Format(expiresAt)}|{Escape(tokenId)}";

    /// <summary>Those that expired before this.</summary>
    public static KeyRange UsedTokensBefore(DateTimeOffset at) => new("sso|", $"sso|{Format(at)}");

    public static KeyRange Events => KeyRange.Prefix("event|");

    public static KeyRange AgedEvents => KeyRange.Prefix("age||");

    public static KeyRange AllAged(ConnectionId connection) => KeyRange.Prefix($"age|{connection}|");

    public static KeyRange AllLog(ConnectionId connection) => KeyRange.Prefix($"log|{connection}|");

    public static KeyRange Erasures => KeyRange.Prefix("erasing|");

    public static string Erasure(MemberId member) => $"erasing|{Escape(member.ToString())}";

    /// <summary>By a hash that is another one in every club, so that it tells nobody who was erased.</summary>
    public static string Tombstone(ClubId club, MemberId member) => $"gone|{HashIn(club, member.ToString())}";

    public static KeyRange Sources => KeyRange.Prefix("source|");

    public static string Source(SourceId source) => $"source|{source}";

    public static string Asking(SourceId source) => $"asking|{source}";

    public static KeyRange AllAsks(SourceId source) => KeyRange.Prefix($"ask|{source}|");

    /// <summary>What events ask for stands before everything else.</summary>
    public static string Ask(SourceId source, bool isOfEvent, SourceSubject subject) =>
        $"ask|{source}|{(isOfEvent ? 0 : 1)}|{TextOf(subject)}";

    public static string SourceSweep(SourceId source) => $"sweep|{source}";

    public static KeyRange Seen(SourceId source, string set) => KeyRange.Prefix($"seen|{source}|{set}|");

    public static string SeenPage(SourceId source, string set, int number) => $"seen|{source}|{set}|{number:D8}";

    public static KeyRange AllSeen() => KeyRange.Prefix("seen|");

    public static KeyRange AllSeen(SourceId source) => KeyRange.Prefix($"seen|{source}|");

    public static string FileMark(SourceId source) => $"file|{source}";

    public static KeyRange Gaps(SourceId source) => KeyRange.Prefix($"gap|{source}|");

    /// <summary>Those that were found before; newer ones sort first.</summary>
    public static KeyRange GapsBefore(SourceId source, DateTimeOffset at)
    {
        var all = Gaps(source);
        return new KeyRange($"gap|{source}|{FormatNewestFirst(at)}|", all.To);
    }

    public static string GapCount(SourceId source) => $"gaps|{source}";

    public static string Gap(SourceId source, DateTimeOffset at, SourceSubject subject) =>
        $"gap|{source}|{FormatNewestFirst(at)}|{TextOf(subject)}";

    /// <summary>Everything that was noted of a source, its settings left out.</summary>
    public static ImmutableArray<KeyRange> AllOf(SourceId source) =>
    [
        AllAsks(source), Only(Asking(source)), Only(SourceSweep(source)), AllSeen(source),
        Gaps(source), Only(GapCount(source)), Only(FileMark(source)),
    ];

    /// <summary>A range that holds one key.</summary>
    public static KeyRange Only(string key) => new(key, key + "\u0001");

    public static string Event(string eventId) => $"event|{Escape(eventId)}";

    /// <summary>Sortable, to the millisecond, in UTC.</summary>
    public static string Format(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);

    // Milliseconds that are left until the end of the calendar: later sorts first.
    private static string FormatNewestFirst(DateTimeOffset at) => (DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
        - at.ToUnixTimeMilliseconds()).ToString("D15", CultureInfo.InvariantCulture);

    /// <summary>
    /// Foreign text as part of a key: letters, digits and <c>- . _ @</c> stay, everything else becomes <c>=XX</c>.
    /// What would grow too long is replaced by its hash, which no short text can look like.
    /// </summary>
    public static string Escape(string text)
    {
        const int MaxLength = 200;
        if (text.All(IsPlain))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length * 2);
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            _ = IsPlain((char)b) ? escaped.Append((char)b) : escaped.Append('=').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }

        return escaped.Length <= MaxLength
            ? escaped.ToString()
            : "==" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string TextOf(SourceSubject subject) => $"{subject.Kind}|{Escape(subject.Id)}";

    // Keyed by the club, so that the same address has another hash in every club.
    private static string MailPrefix(ClubId club, string address) =>
        $"mail|{HashIn(club, EmailAddress.Normalize(address))}|";

    private static string HashIn(ClubId club, string text) => Convert.ToHexString(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(club.ToString()), Encoding.UTF8.GetBytes(text)));

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '@';
}
