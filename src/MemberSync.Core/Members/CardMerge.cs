using System.Collections.Immutable;

namespace MemberSync.Core.Members;

/// <summary>
/// Merges a person's cards: the newest whole list, and on it the newest event of each card that is not older than
/// the list.
/// </summary>
internal static class CardMerge
{
    /// <summary>Takes a list that is not older than the one known.</summary>
    public static Member Whole(Member member, ImmutableArray<string> list, DateTimeOffset at)
    {
        var newer = member.CardsToldAt.Where(told => told.Value >= at).ToImmutableSortedDictionary();
        return member with
        {
            Cards = Sorted(list.Except(newer.Keys).Union(member.Cards.Where(newer.ContainsKey))),
            CardsToldAt = newer,
        };
    }

    /// <summary>Takes a card event: it tells only of the cards that it names.</summary>
    public static Member Events(Member member, MemberChange change)
    {
        var listToldAt = member.ToldAt.GetValueOrDefault(MemberField.Cards, DateTimeOffset.MinValue);
        var told = change.Told.Cards
            .Where(card => member.CardsToldAt.GetValueOrDefault(card, listToldAt) <= change.OccurredAt)
            .ToImmutableArray();
        return told.IsEmpty
            ? member
            : member with
            {
                Cards = Sorted(
                    change.Type == ChangeType.CardAssigned ? member.Cards.Union(told) : member.Cards.Except(told)),
                CardsToldAt = member.CardsToldAt.SetItems(
                    told.Select(card => KeyValuePair.Create(card, change.OccurredAt))),
            };
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> cards) => [.. cards.Order(StringComparer.Ordinal)];
}
