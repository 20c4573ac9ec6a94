using MemberSync.Demo.Outcome;
using MemberSync.Demo.Partner;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MemberSync.Demo.Screen;

/// <summary>The calls of each endpoint that count in the last 60 s, against the limit of the moment.</summary>
internal static class CallsPicture
{
    private const int NameWidth = 15;
    private const int UseWidth = 10;
    private const int TotalWidth = 8;

    // Shown also when none was made, so that the picture does not jump.
    private const int Usual = 4;

    public static IRenderable Of(ConnectionStanding standing, int width)
    {
        var bar = width - NameWidth - UseWidth - TotalWidth;
        const string Words = "counted in the last 60 s, of those allowed";
        var head = $"[bold]{"Calls",-NameWidth}[/]{Words.PadRight(bar + UseWidth)}{"all",TotalWidth}";
        return new Rows([
            new Markup(head),
            .. standing.Partner.Budgets
                .Where((budget, i) => i < Usual || Made(standing, budget) > 0)
                .Select(budget => new Markup(Line(standing, budget, bar)))]);
    }

    private static int Made(ConnectionStanding standing, ShownBudget budget) =>
        budget.Actions.Sum(action => standing.Calls.GetValueOrDefault(action));

    private static string Line(ConnectionStanding standing, ShownBudget budget, int bar)
    {
        var use = standing.Budget.Endpoints.GetValueOrDefault(budget.Name);
        var (used, allowed) = (use?.Used ?? 0, use?.Allowed ?? 0);
        var share = allowed > 0 ? used / (double)allowed : 0;
        var color = allowed > standing.Partner.Limits.Day ? "dodgerblue1" : "gold1";
        var words = allowed > 0 ? $"{used}/{allowed}" : "";
        return $"{budget.Title,-NameWidth}{Bars.Filled(share, bar, color)}{words,UseWidth}{Made(standing, budget),TotalWidth}";
    }
}
