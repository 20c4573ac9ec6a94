using MemberSync.Core.Dispatch;
using MemberSync.Testing.Chance;

namespace MemberSync.Core.Tests.Dispatch;

/// <summary>Makes budgets as they may be found at a moment, with answers and reservations old and new.</summary>
internal static class AnyBudget
{
    private static readonly string[] Moments =
        ["12:00:00", "20:59:30", "21:00:30", "21:01:02", "23:59:50", "02:58:00", "02:58:28", "02:59:30", "03:00:00"];

    public static (Budget Budget, DateTimeOffset Now) Make(SeededRandom chance)
    {
        var now = Rates.At(Moments[chance.Next(Moments.Length)]).AddMilliseconds(chance.Next(3) - 1);
        var budget = Budget.Empty;
        for (var i = chance.Next(chance.Chance(0.5) ? 40 : 220); i > 0; i--)
        {
            budget = budget.Answer("no one", now - (Rates.Seconds(70) * chance.NextDouble()));
        }

        for (var i = chance.Next(4); i > 0; i--)
        {
            var sendBy = now + Rates.Mywellness.Hold - Rates.Seconds(100 * chance.NextDouble());
            budget = budget.Reserve($"{i}", 1 + chance.Next(20), sendBy);
        }

        return (chance.Chance(0.2) ? budget.Block(now + Rates.Seconds(chance.Next(60) - 20)) : budget, now);
    }
}
