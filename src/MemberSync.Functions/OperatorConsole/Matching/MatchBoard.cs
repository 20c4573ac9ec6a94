using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Matching;
using MemberSync.Functions.OperatorConsole.Shared;

namespace MemberSync.Functions.OperatorConsole.Matching;

/// <summary>
/// Who of a connection is to be decided. A large club takes a second to compare, so that is remembered: what is shown or
/// done is read again member by member, and the rest of the page may be some seconds old.
/// </summary>
internal sealed class MatchBoard(MatchReader reader, TimeProvider time)
{
    private static readonly Freshness Fresh = new(TimeSpan.FromSeconds(5))
    {
        Keep = TimeSpan.FromMinutes(10),
        Patience = TimeSpan.FromMilliseconds(100),
        Most = 2, // A club of 50,000 takes some 30 MB.
    };

    private readonly Lately<(ClubId, ConnectionId, string), ImmutableArray<OpenMember>> _boards = new(time, Fresh);

    /// <summary>How many there are to see in each view.</summary>
    public async Task<ImmutableSortedDictionary<MatchView, int>> CountAsync(ConnectionView view)
    {
        var open = await AllAsync(view);
        return Enum.GetValues<MatchView>()
            .ToImmutableSortedDictionary(each => each, each => open.Count(member => member.IsIn(each)));
    }

    /// <summary>The next who are shown, by member id, as they are now.</summary>
    /// <param name="after">Behind whom to begin; null: at the beginning.</param>
    public async Task<(ImmutableArray<MatchRow> Rows, MemberId? Next)> PageAsync(
        ConnectionView view, MatchView showing, string? after, int size, CancellationToken cancellationToken)
    {
        var page = (await AllAsync(view))
            .Where(member => member.IsIn(showing))
            .SkipWhile(member => after is not null && string.CompareOrdinal(member.Id.ToString(), after) <= 0)
            .Take(size + 1)
            .ToImmutableArray();
        var rows = await Task.WhenAll(page.Take(size)
            .Select(member => reader.AgainAsync(view, member.Id, member.Proposals, cancellationToken)));
        return ([.. rows.OfType<MatchRow>()], page.Length > size ? page[size - 1].Id : null);
    }

    /// <summary>Something was decided, or the people are others now.</summary>
    public void Outdate(ConnectionView view) => _boards.Outdate(KeyOf(view));

    private static (ClubId Club, ConnectionId Connection, string Version) KeyOf(ConnectionView view) =>
        (view.Club.Id, view.Connection.Id, view.Version);

    private ValueTask<ImmutableArray<OpenMember>> AllAsync(ConnectionView view) =>
        _boards.GetAsync(KeyOf(view), async stopping =>
        [
            .. (await reader.ReadAsync(view, stopping))
                .Select(row => new OpenMember(row.Member.Id, row.Proposals))
                .OrderBy(member => member.Id.ToString(), StringComparer.Ordinal),
        ]);
}
