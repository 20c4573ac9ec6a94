using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MemberSync.Core.Links;

namespace MemberSync.Engine.Links;

/// <summary>How many members a connection has in each state, or by how many a commit has changed that.</summary>
/// <param name="Members">
/// States with nobody, or with no change, are left out. Null: not counted yet, as an older version made the connection.
/// </param>
/// <param name="CheckedAt">When the members were last counted one by one.</param>
internal sealed record StateTally(
    ImmutableSortedDictionary<LinkStatus, int>? Members, DateTimeOffset? CheckedAt = null)
{
    public static StateTally Nobody { get; } = new(ImmutableSortedDictionary<LinkStatus, int>.Empty);

    [JsonIgnore]
    public bool IsNobody => Members is { IsEmpty: true };

    /// <summary>With so many more in a state. Who is removed is in no list, and so in no count.</summary>
    public StateTally Add(LinkStatus? status, int members)
    {
        if (Members is null || status is not { } listed || listed == LinkStatus.Removed)
        {
            return this;
        }

        var sum = Members.GetValueOrDefault(listed) + members;
        return this with { Members = sum == 0 ? Members.Remove(listed) : Members.SetItem(listed, sum) };
    }

    /// <summary>With all that another one has; what is not counted yet stays so.</summary>
    public StateTally Add(StateTally other) =>
        other.Members!.Aggregate(this, (sum, state) => sum.Add(state.Key, state.Value));
}
