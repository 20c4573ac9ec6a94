using MemberSync.Core.Members;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Core;
using Xunit;

namespace MemberSync.Core.Tests.Members;

public sealed class MemberMergeTests
{
    [Fact]
    public void Any_order_of_arrival_gives_one_snapshot()
    {
        var chance = new SeededRandom(TestSeed.For(nameof(Any_order_of_arrival_gives_one_snapshot)));
        for (var round = 0; round < 60; round++)
        {
            var changes = Enumerable.Range(0, 2 + chance.Next(5)).Select(minute => Any(minute, chance)).ToArray();

            var snapshots = Permutations(changes).Select(Merge).Select(Show).Distinct();

            Assert.Single(snapshots);
        }
    }

    [Fact]
    public void Older_change_never_overwrites_a_newer_one()
    {
        var merged = Merge([Changes.FirstName(2, "New"), Changes.FirstName(1, "Old")]);

        Assert.Equal("New", merged.FirstName);
    }

    [Fact]
    public void Older_change_fills_what_the_newer_one_did_not_tell()
    {
        var older = Changes.Make(
            ChangeType.MemberUpdated, 1, m => m with { LastName = "Maurer" }, MemberField.LastName);

        var merged = Merge([Changes.FirstName(2, "Ines"), older]);

        Assert.Equal(("Ines", "Maurer"), (merged.FirstName, merged.LastName));
    }

    [Fact]
    public void Later_arrival_wins_when_two_changes_carry_the_same_time() =>
        Assert.Equal("B", Merge([Changes.FirstName(1, "A"), Changes.FirstName(1, "B")]).FirstName);

    [Fact]
    public void Null_that_is_told_forgets_what_was_known() =>
        Assert.Null(Merge([Changes.FirstName(1, "A"), Changes.FirstName(2, null)]).FirstName);

    [Fact]
    public void Snapshot_is_the_same_instance_when_the_change_tells_nothing_newer()
    {
        var known = Merge([Changes.FirstName(2, "New")]);

        Assert.Same(known, MemberMerge.Apply(known, Changes.FirstName(1, "Old")));
    }

    [Fact]
    public void Deleted_member_comes_back_by_newer_word_of_the_person_only()
    {
        var deleted = Merge([Changes.FirstName(1, "A"), Changes.Deleted(2)]);

        Assert.True(MemberMerge.Apply(deleted, Changes.Visited(3)).IsDeleted);
        Assert.True(MemberMerge.Apply(deleted, Changes.Card(ChangeType.CardAssigned, 3, "1")).IsDeleted);
        Assert.True(MemberMerge.Apply(deleted, Changes.FirstName(1, "B")).IsDeleted);
        Assert.False(MemberMerge.Apply(deleted, Changes.FirstName(3, "B")).IsDeleted);
    }

    [Fact]
    public void Late_removal_does_not_delete_who_came_back()
    {
        var merged = Merge([Changes.FirstName(3, "A"), Changes.Deleted(2)]);

        Assert.False(merged.IsDeleted);
    }

    [Fact]
    public void Removal_wins_over_word_of_the_same_time_in_either_order()
    {
        Assert.True(Merge([Changes.FirstName(1, "A"), Changes.Deleted(1)]).IsDeleted);
        Assert.True(Merge([Changes.Deleted(1), Changes.FirstName(1, "A")]).IsDeleted);
    }

    [Fact]
    public void Card_event_tells_only_of_its_own_cards() =>
        Assert.Equal("1 3", CardsAfter(
            Changes.Cards(1, "1", "2"),
            Changes.Card(ChangeType.CardAssigned, 2, "3"),
            Changes.Card(ChangeType.CardRemoved, 3, "2")));

    [Fact]
    public void Newest_word_on_a_card_stays_when_events_arrive_late() =>
        Assert.Equal("2", CardsAfter(
            Changes.Card(ChangeType.CardRemoved, 5, "1"),
            Changes.Card(ChangeType.CardAssigned, 4, "1"),
            Changes.Card(ChangeType.CardAssigned, 3, "2")));

    [Fact]
    public void Later_list_overrides_card_events_and_an_earlier_one_does_not()
    {
        Assert.Equal("2", CardsAfter(Changes.Card(ChangeType.CardAssigned, 1, "1"), Changes.Cards(2, "2")));
        Assert.Equal("1 2", CardsAfter(Changes.Card(ChangeType.CardAssigned, 2, "1"), Changes.Cards(1, "2")));
        Assert.Equal("", CardsAfter(Changes.Card(ChangeType.CardRemoved, 2, "2"), Changes.Cards(1, "2")));
    }

    [Fact]
    public void Card_event_and_list_of_the_same_time_agree_in_either_order()
    {
        var (list, card) = (Changes.Cards(1, "1"), Changes.Card(ChangeType.CardRemoved, 1, "1"));

        Assert.Equal(CardsAfter(list, card), CardsAfter(card, list));
    }

    private static MemberChange Any(int minute, SeededRandom chance) => chance.Next(7) switch
    {
        0 => Changes.FirstName(minute, $"name-{minute}"),
        1 => Changes.Deleted(minute),
        2 => Changes.Visited(minute),
        3 => Changes.Cards(minute, [.. AnyCards(chance)]),
        4 => Changes.Card(ChangeType.CardAssigned, minute, [.. AnyCards(chance)]),
        5 => Changes.Card(ChangeType.CardRemoved, minute, [.. AnyCards(chance)]),
        _ => Changes.Make(
            ChangeType.ContractEnded,
            minute,
            m => m with { Contract = new Contract($"{minute}", null, null, null, null, ContractState.Ended) },
            MemberField.Contract),
    };

    private static IEnumerable<string> AnyCards(SeededRandom chance) =>
        Enumerable.Range(1, 3).Where(_ => chance.Chance(0.5)).Select(card => $"{card}");

    private static Member Merge(IEnumerable<MemberChange> changes) =>
        changes.Aggregate((Member?)null, MemberMerge.Apply)!;

    private static string CardsAfter(params MemberChange[] changes) => string.Join(' ', Merge(changes).Cards);

    private static string Show(Member member) => string.Join(
        '|',
        member.FirstName,
        member.Contract,
        member.DeletedAt,
        string.Join(',', member.Cards),
        string.Join(',', member.CardsToldAt),
        string.Join(',', member.ToldAt));

    private static IEnumerable<MemberChange[]> Permutations(MemberChange[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany((first, i) =>
            Permutations([.. items[..i], .. items[(i + 1)..]]).Select(rest => (MemberChange[])[first, .. rest]));
}
