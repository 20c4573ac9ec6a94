using MemberSync.Core.Members;
using MemberSync.Sources.Contracts;
using Xunit;

namespace MemberSync.Sources.Tests.Contracts;

public sealed class TermsTests
{
    private static readonly DateOnly Today = new(2026, 4, 1);

    [Theory]
    [InlineData("2026-01-01", "2026-04-01", false, ContractState.Active)]
    [InlineData("2026-01-01", "2026-03-31", true, ContractState.Ended)]
    [InlineData("2026-04-02", "2026-12-31", true, ContractState.Pending)]
    [InlineData("2026-04-01", null, true, ContractState.Frozen)]
    [InlineData(null, null, false, ContractState.Active)]
    public void State_follows_from_days_and_rest(string? start, string? end, bool isFrozen, ContractState expected) =>
        Assert.Equal(expected, Of(1, start, end, isFrozen).StateOn(Today));

    [Fact]
    public void Of_those_in_force_the_one_that_ends_last_counts() => Assert.Equal(
        3,
        Current(
            Of(1, "2026-01-01", "2026-06-30"),
            Of(2, "2026-05-01", null),
            Of(3, "2026-01-01", "2026-12-31", isFrozen: true),
            Of(4, "2025-01-01", "2026-03-31")));

    [Fact]
    public void One_without_end_ends_last() => Assert.Equal(
        2, Current(Of(1, "2026-01-01", "9000-01-01"), Of(2, "2020-01-01", null)));

    [Fact]
    public void Before_any_is_in_force_the_next_to_begin_counts() => Assert.Equal(
        2, Current(Of(1, "2026-07-01", null), Of(2, "2026-05-01", null), Of(3, "2025-01-01", "2025-12-31")));

    [Fact]
    public void Of_those_that_are_over_the_last_counts() => Assert.Equal(
        1, Current(Of(1, "2025-01-01", "2025-12-31"), Of(2, "2024-01-01", "2024-12-31")));

    [Fact]
    public void Of_two_alike_the_newer_counts() => Assert.Equal(
        2, Current(Of(2, "2026-01-01", null), Of(1, "2026-02-01", null)));

    [Fact]
    public void Without_contracts_none_counts() => Assert.Null(Current());

    private static long? Current(params Terms[] all) => Terms.Current(all, Today)?.Id;

    private static Terms Of(long id, string? start, string? end, bool isFrozen = false) =>
        new(id, "Gold", Day(start), Day(end), isFrozen);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);
}
