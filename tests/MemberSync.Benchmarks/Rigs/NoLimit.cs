using MemberSync.Core.Dispatch;

namespace MemberSync.Benchmarks.Rigs;

/// <summary>
/// The rule of a partner that takes whatever comes. Its budget is stored with every turn as any other's, and stays
/// short: what real limits cost is measured by itself.
/// </summary>
internal sealed record NoLimit : RateRule
{
    public override TimeSpan Hold { get; init; } = TimeSpan.FromSeconds(5);

    public override TimeSpan Rest => TimeSpan.FromSeconds(1);

    public override int Available(Budget budget, DateTimeOffset now) => int.MaxValue;

    public override DateTimeOffset NextChange(Budget budget, DateTimeOffset now) => now.AddSeconds(1);

    public override BudgetUse Use(Budget budget, DateTimeOffset now) => new(0, int.MaxValue);

    public override Budget Forget(Budget budget, DateTimeOffset now) => budget with { Answers = [] };
}
