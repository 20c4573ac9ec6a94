using Microsoft.Playwright;
using Xunit;

namespace MemberSync.Browser.Tests.Support;

/// <summary>One demo and one browser for all tests.</summary>
public sealed class OneBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _chromium;
    private DemoClub? _club;

    public DemoClub Club => _club ?? throw new InvalidOperationException("The demo has not started.");

    public async Task InitializeAsync()
    {
        _club = await DemoClub.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        await (_chromium?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        _club?.Dispose();
    }

    /// <summary>A fresh visitor, not signed in.</summary>
    public async Task<Visit> VisitAsync(int width = 1280)
    {
        var context = await _chromium!.NewContextAsync(new()
        {
            BaseURL = Club.Console.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            Locale = "en-GB",
        });
        return new Visit(await context.NewPageAsync(), Club);
    }

    /// <summary>A visitor who has signed in as the administrator.</summary>
    public async Task<Visit> SignedInAsync(int width = 1280)
    {
        var visit = await VisitAsync(width);
        await visit.SignInAsync(Club.Key);
        return visit;
    }
}
