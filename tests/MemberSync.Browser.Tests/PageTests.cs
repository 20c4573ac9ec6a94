using MemberSync.Browser.Tests.Support;
using Xunit;

namespace MemberSync.Browser.Tests;

/// <summary>What holds for every page: it loads without errors, has no barriers, and fits a phone.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class PageTests(OneBrowser browser)
{
    /// <summary>Every page of a club, with the name of its picture in the documentation.</summary>
    public static TheoryData<string, string> Pages => new()
    {
        { "overview", "" },
        { "members", "/connections/mywellness/members" },
        { "member", "/members/{failed}" },
        { "settings", "/connections/mywellness/settings" },
        { "match-empty", "/connections/mywellness/match" },
        { "classes", "/connections/spivi/classes" },
        { "class", "/connections/spivi/classes/late-ride" },
        { "class-to-come", "/connections/spivi/classes/sunrise-ride" },
        { "member-in-step", "/members/{trained}" },
        { "drift", "/connections/mywellness/drift" },
        { "log", "/connections/mywellness/log" },
        { "errors", "/errors" },
        { "forecast", "/connections/mywellness/forecast" },
        { "waiting", "/connections/mywellness/waiting" },
        { "opt-ins", "/connections/mywellness/opt-ins" },
        { "club", "/settings" },
        { "erasures", "/erasures" },
        { "new-connection", "/new-connection" },
        { "gym-systems", "/sources" },
        { "new-gym-system", "/new-source" },
        { "delete-connection", "/connections/mywellness/delete" },
        { "clubs", "/../-/clubs" },
        { "new-club", "/../-/new-club" },
        { "keys", "/../-/keys" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_loads_without_errors_and_without_barriers(string name, string path)
    {
        await using var visit = await browser.SignedInAsync();

        await visit.OpenAsync(await PathAsync(path));

        await visit.AssertAccessibleAsync();
        visit.AssertQuiet();
        await visit.PictureAsync(name);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_fits_a_phone(string name, string path)
    {
        await using var visit = await browser.SignedInAsync(width: 390);

        await visit.OpenAsync(await PathAsync(path));

        var wide = await visit.Page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest('.scroll'))
                .map(e => `${e.tagName} ${e.className} ${e.getBoundingClientRect().right}`)
            """);
        Assert.True(wide.Length == 0, $"{name} is wider than the screen: {string.Join("; ", wide)}");
        await visit.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Sign_in_has_no_barriers()
    {
        await using var visit = await browser.VisitAsync();

        await visit.Page.GotoAsync("sign-in");

        await visit.AssertAccessibleAsync();
        visit.AssertQuiet();
        await visit.PictureAsync("sign-in");
    }

    private async Task<string> PathAsync(string path) => path
        .Replace("{failed}", (await browser.Club.MembersAsync("mywellness", "CreationError"))[0], StringComparison.Ordinal)
        .Replace("{trained}", await browser.Club.TrainedAsync(), StringComparison.Ordinal);
}
