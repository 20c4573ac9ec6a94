using Microsoft.Playwright;
using MemberSync.Testing.Processes;
using Xunit;

namespace MemberSync.Browser.Tests.Support;

/// <summary>
/// Somebody at the console. Every error of a page's scripts, and every breach of its content policy, is kept to be asserted.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private const string Pictures = "docs/screens";

    private readonly List<string> _errors = [];

    public Visit(IPage page, DemoClub club)
    {
        (Page, Club) = (page, club);
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _errors.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    public DemoClub Club { get; }

    public async Task SignInAsync(string key)
    {
        await Page.GotoAsync("sign-in");
        await Page.GetByLabel("Access key").FillAsync(key);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    /// <summary>Opens a page of the club.</summary>
    public Task OpenAsync(string path) => Page.GotoAsync($"{DemoClub.Club}{path}");

    /// <summary>Asserts that no script failed and nothing was kept from loading.</summary>
    public void AssertQuiet() => Assert.Empty(_errors);

    /// <summary>Asserts that a machine finds no barrier on the page.</summary>
    public async Task AssertAccessibleAsync()
    {
        var axe = await File.ReadAllTextAsync(Path.Combine(Script.Root, "tests/node_modules/axe-core/axe.min.js"));
        await Page.EvaluateAsync(axe);
        var violations = await Page.EvaluateAsync<string[]>("""
            async () => (await axe.run()).violations.map(v => `${v.id}: ${v.help} (${v.nodes.map(n => n.target.join(' ')).join(', ')})`)
            """);
        Assert.Empty(violations);
    }

    /// <summary>Keeps a picture of the page for the documentation, where MEMBERSYNC_SCREENS is set.</summary>
    public async Task PictureAsync(string name)
    {
        if (Settings.KeepsPictures)
        {
            var path = Path.Combine(Script.Root, Pictures, $"{name}.png");
            await Page.ScreenshotAsync(new() { Path = path, FullPage = true });
        }
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
