using MemberSync.Core.Dispatch;
using MemberSync.Engine.Dispatch;
using Xunit;

namespace MemberSync.Engine.Tests.Dispatch;

public sealed class BudgetRowTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_a_process_noted_itself_counts_as_long_as_it_is() => Assert.Equal(Noon, Seen(300, 400, owner: "reader"));

    [Theory]
    [InlineData(300, 400, 700)]
    [InlineData(20, 3000, 3020)]
    [InlineData(5, 10, 100)]
    [InlineData(null, 10, 2000)]
    [InlineData(10, null, 2000)]
    public void What_another_process_noted_counts_longer_by_what_their_clocks_may_differ(
        int? writersError, int? readersError, int longer) =>
        Assert.Equal(Noon.AddMilliseconds(longer), Seen(writersError, readersError, owner: "writer"));

    private static DateTimeOffset Seen(int? writersError, int? readersError, string owner)
    {
        var reader = new WorkerOptions { Owner = "reader", ClockError = () => Milliseconds(readersError) };
        var row = new BudgetRow(owner, Budget.Empty with { Answers = [Noon] }, Milliseconds(writersError));
        return row.SeenBy(reader).Answers.Single();
    }

    private static TimeSpan? Milliseconds(int? count) => count is { } some ? TimeSpan.FromMilliseconds(some) : null;
}
