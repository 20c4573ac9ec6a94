using MemberSync.Demo.Outcome;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MemberSync.Demo.Screen;

/// <summary>The calls of each endpoint that count in the last 60 s, against the limit of the moment.</summary>
internal static class CallsPicture
{
    private const int NameWidth = 15;
    private const int UseWidth = 10;
    private const int TotalWidth = 8;

    private static readonly (string Action, string Name)[] Endpoints =
    [
        ("CreateFacilityUserFromThirdParty", "Create"),
        ("Update", "Update"),
        ("SaveMembership", "Membership"),
        ("AccessIntegration", "Log in"),
        ("GetFacilityUserByExternalID", "Find by id"),
        ("GetFacilityUserFromPermanentToken", "Find by token"),
        ("Visit", "Visit"),
        ("Delete", "Delete"),
    ];

    public static IRenderable Of(Standing standing, int width)
    {
        var bar = width - NameWidth - UseWidth - TotalWidth;
        const string Words = "counted in the last 60 s, of those allowed";
        var head = $"[bold]{"Calls",-NameWidth}[/]{Words.PadRight(bar + UseWidth)}{"all",TotalWidth}";
        return new Rows([
            new Markup(head),
            .. Endpoints
                .Where((endpoint, i) => i < 4 || standing.Calls.ContainsKey(endpoint.Action))
                .Select(endpoint => new Markup(Line(standing, endpoint.Action, endpoint.Name, bar)))]);
    }

    private static string Line(Standing standing, string action, string name, int bar)
    {
        var use = standing.Budget.Endpoints.GetValueOrDefault(action);
        var (used, allowed) = (use?.Used ?? 0, use?.Allowed ?? 0);
        var share = allowed > 0 ? used / (double)allowed : 0;
        var color = allowed > 30 ? "dodgerblue1" : "gold1";
        var words = allowed > 0 ? $"{used}/{allowed}" : "";
        return $"{name,-NameWidth}{Bars.Filled(share, bar, color)}{words,UseWidth}"
            + $"{standing.Calls.GetValueOrDefault(action),TotalWidth}";
    }
}
