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
    private const float TallestPicture = 1400;

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

    /// <summary>Opens a page of a club.</summary>
    public Task OpenAsync(string path, string club = DemoClub.Club) => Page.GotoAsync($"{club}{path}");

    public Task ClickAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = false }).First.FillAsync(text);

    /// <summary>Says yes to every question from now on.</summary>
    public void Agree() => Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();

    /// <summary>Sees a text, now or within half a minute.</summary>
    public Task SeesAsync(string text) => Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync(new() { Timeout = 30_000 });

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
            var size = await Page.EvaluateAsync<float[]>("() => [innerWidth, document.documentElement.scrollHeight]");
            var clip = new Clip { X = 0, Y = 0, Width = size[0], Height = Math.Min(size[1], TallestPicture) };
            await Page.ScreenshotAsync(new() { Path = path, FullPage = true, Clip = clip });
        }
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
