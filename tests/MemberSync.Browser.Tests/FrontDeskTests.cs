using Microsoft.Playwright;
using MemberSync.Browser.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MemberSync.Browser.Tests;

/// <summary>What somebody at the front desk does.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class FrontDeskTests(OneBrowser browser)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Soon = new() { Timeout = 30_000 };

    [Fact]
    public async Task Failed_member_is_found_understood_put_right_and_seen_to_arrive_without_reloading()
    {
        await using var visit = await browser.SignedInAsync();
        var missing = (await browser.Club.MembersAsync("webhook", "New"))[0];
        await visit.OpenAsync("");
        await visit.Page.GetByRole(AriaRole.Region, new() { Name = "webhook" })
            .GetByRole(AriaRole.Link, new() { Name = "held back" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = missing }).GetByRole(AriaRole.Link).ClickAsync();
        var card = visit.Page.GetByRole(AriaRole.Region, new() { Name = "webhook" });
        await Expect(card.GetByText("is missing").First).ToBeVisibleAsync();

        await browser.Club.TellAsync(
            missing,
            """
            "firstName": "Ines", "lastName": "Maurer", "gender": "female", "dateOfBirth": "1991-04-17",
            "email": "ines.of.the.front.desk@example.org"
            """);

        await Expect(card.Locator("header").GetByText("Enabled")).ToBeVisibleAsync(Soon);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Member_is_suspended_enabled_and_taken_off()
    {
        await using var visit = await browser.SignedInAsync();
        var member = (await browser.Club.MembersAsync("webhook", "Enabled"))[0];
        await visit.OpenAsync($"/members/{member}");
        var card = visit.Page.GetByRole(AriaRole.Region, new() { Name = "webhook" });

        await card.GetByRole(AriaRole.Button, new() { Name = "Suspend" }).ClickAsync();
        await Expect(card.Locator("header").GetByText("Suspended")).ToBeVisibleAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Enable" }).ClickAsync();
        await Expect(card.Locator("header").GetByText("Enabled")).ToBeVisibleAsync(Soon);
        visit.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();

        await Expect(card.Locator("header").GetByText("Removed")).ToBeVisibleAsync(Soon);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Question_that_is_answered_with_no_leaves_the_member_alone()
    {
        await using var visit = await browser.SignedInAsync();
        var member = (await browser.Club.MembersAsync("webhook", "Enabled"))[1];
        await visit.OpenAsync($"/members/{member}");
        var card = visit.Page.GetByRole(AriaRole.Region, new() { Name = "webhook" });
        visit.Page.Dialog += (_, dialog) => _ = dialog.DismissAsync();

        await card.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();

        await visit.Page.ReloadAsync();
        await Expect(card.Locator("header").GetByText("Enabled")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Wrong_key_says_what_to_do_and_leads_nowhere()
    {
        await using var visit = await browser.VisitAsync();

        await visit.SignInAsync("wrong-key-of-somebody");

        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("does not open the console");
    }
}
