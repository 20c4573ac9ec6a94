using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Matching;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Matching;

/// <summary>
/// Reads which members are not linked yet, with proposals. Holds the club's members in memory meanwhile.
/// </summary>
public sealed class MatchReader(IStore store, PeopleShelf shelf, TimeProvider time)
{
    /// <summary>
    /// In the order of the members' keys. People whose account a member has already are proposed to nobody.
    /// </summary>
    public async Task<ImmutableArray<MatchRow>> ReadAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        var people = await shelf.ReadAsync(view, cancellationToken);
        var members = await MembersAsync(view, cancellationToken);
        var held = members.Select(known => known.Link is { } link ? view.Plan.AccountOf(link.Ids) : null).ToHashSet();
        var open = members.Where(known => IsOpen(view, known.Member, known.Link)).ToImmutableArray();
        var free = people.Where(person => !held.Contains(view.Plan.AccountOf(person.Ids))).ToImmutableArray();
        var result = Matcher.Match([.. open.Select(known => Person.Of(known.Member))], free);
        return [.. open.Zip(result.Proposals, (known, proposals) => new MatchRow(known.Member, known.Link, proposals))];
    }

    /// <summary>The row of a member as the store has it now; null when the member is decided or gone meanwhile.</summary>
    public async Task<MatchRow?> AgainAsync(
        ConnectionView view, MemberId member, ImmutableArray<Proposal> proposals, CancellationToken cancellationToken)
    {
        var file = await MemberFile.LoadAsync(store, view.Club.Id, member, cancellationToken);
        var link = file.Link(view.Connection.Id)?.Value;
        return file.Member is { } found && IsOpen(view, found.Value, link)
            ? new MatchRow(found.Value, link, proposals)
            : null;
    }

    private bool IsOpen(ConnectionView view, Member member, Link? link) => link is null
        ? view.StandingOf(member, null, time.GetUtcNow()) == Standing.Wanted
        : link is { IsAtPartner: false, Removal: Removal.None };

    private async Task<List<(Member Member, Link? Link)>> MembersAsync(
        ConnectionView view, CancellationToken cancellationToken)
    {
        var known = new List<(Member Member, Link? Link)>();
        await foreach (var row in store.EachAsync(view.Club.Id.ToString(), Keys.AllMembers, cancellationToken))
        {
            if (row.Key.EndsWith('|'))
            {
                known.Add((RowJson.Read(row.Value, RowJson.Default.Member), null));
            }
            else if (row.Key.EndsWith($"|{view.Connection.Id}", StringComparison.Ordinal) && known.Count > 0)
            {
                // A member's links follow the member itself.
                known[^1] = (known[^1].Member, RowJson.Read(row.Value, RowJson.Default.Link));
            }
        }

        return known;
    }
}
