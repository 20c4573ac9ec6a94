using Microsoft.Playwright;
using MemberSync.Browser.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MemberSync.Browser.Tests;

/// <summary>What an administrator does.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class SettingsTests(OneBrowser browser)
{
    [Fact]
    public async Task Wrong_partner_key_is_refused_in_the_partners_words_and_everything_stays()
    {
        await using var visit = await browser.SignedInAsync();
        await visit.OpenAsync("/connections/mywellness/settings");

        await visit.Page.Locator("[name='credentials.password']").FillAsync("not-the-password");
        await visit.ClickAsync("Save");

        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("its check failed");
        await visit.AssertAccessibleAsync();
        await visit.OpenAsync("/connections/mywellness/settings");
        await Expect(visit.Page.GetByLabel("Enabled: send members to this partner")).ToBeCheckedAsync();
        await visit.ClickAsync("Check now");
        await visit.SeesAsync("The check passed");
    }

    [Fact]
    public async Task Key_is_made_opens_the_console_and_ends_with_its_deletion()
    {
        await using var admin = await browser.SignedInAsync();
        await using var desk = await browser.VisitAsync();
        await admin.Page.GotoAsync("-/keys");
        await admin.FillAsync("Name", "front-desk");
        await admin.Page.GetByLabel("Club").SelectOptionAsync(DemoClub.Club);
        await admin.ClickAsync("Make the key");
        await desk.SignInAsync(await admin.Page.Locator("#text").InputValueAsync());
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "North Club" })).ToBeVisibleAsync();

        admin.Agree();
        await admin.ClickAsync("Delete the key front-desk");

        await Expect(admin.Page.GetByText("Nobody has a key of their own yet.")).ToBeVisibleAsync();
        await desk.Page.ReloadAsync();
        await Expect(desk.Page.GetByLabel("Access key")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Member_sees_its_own_training_until_the_links_are_ended()
    {
        await using var admin = await browser.SignedInAsync();
        await using var member = await browser.VisitAsync(width: 390);
        await admin.OpenAsync($"/members/{await browser.Club.TrainedAsync()}");
        await admin.ClickAsync("Link for the member");
        var address = await admin.Page.Locator("#link").InputValueAsync();
        await member.Page.GotoAsync(address);
        await member.SeesAsync("Your training");
        await member.SeesAsync("Late Ride");
        await member.AssertAccessibleAsync();
        await member.PictureAsync("member-view");

        await admin.OpenAsync("/settings");
        await admin.FillAsync("Write northclub to confirm", "northclub");
        await admin.ClickAsync("End all links of members");
        await admin.SeesAsync("All links of members have ended.");

        await member.Page.ReloadAsync();
        await member.SeesAsync("This link opens nothing");
    }
}
