using System.Collections.Immutable;

namespace MemberSync.Functions.OperatorConsole.Shared;

/// <summary>How far something is that takes several requests.</summary>
/// <param name="Done">So far.</param>
/// <param name="Refused">So far.</param>
/// <param name="Total">Of how many, as counted at the start.</param>
/// <param name="After">Where the next request goes on; null: all is done.</param>
/// <param name="Whys">Why some were refused in the last request, with whom it is about.</param>
public sealed record Progress(
    int Done, int Refused, int Total, string? After, ImmutableArray<(string Whom, string Why)> Whys)
{
    /// <summary>As the form of the page before told it; an empty one at the start.</summary>
    internal static Progress Of(IFormCollection form, int total) => new(
        Number(form["done"]), Number(form["refused"]), form.ContainsKey("total") ? Number(form["total"]) : total, form["after"], []);

    /// <summary>After one more request.</summary>
    public Progress With(int done, ImmutableArray<(string Whom, string Why)> whys, string? after) =>
        this with { Done = Done + done, Refused = Refused + whys.Length, Whys = whys, After = after };

    // Shown and nothing else, so whatever a form says does no harm.
    private static int Number(string? text) => int.TryParse(text, out var number) && number is >= 0 and < 1_000_000 ? number : 0;
}
