using Microsoft.Playwright;
using MemberSync.Browser.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MemberSync.Browser.Tests;

/// <summary>Somebody who begins with nothing, and never leaves the console.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class NewcomerTests(OneBrowser browser)
{
    private const string Whole = """
        "firstName": "Ines", "lastName": "Maurer", "gender": "female", "dateOfBirth": "1991-04-17", "email": "ines@example.org"
        """;

    [Fact]
    public async Task Club_is_made_connected_and_its_first_member_arrives()
    {
        await using var visit = await browser.SignedInAsync();
        await visit.Page.GotoAsync("-/clubs");
        await visit.FollowAsync("New club");
        await visit.FillAsync("Short name", "newclub");
        await visit.Page.Locator("[name=name]").FillAsync("New Club");
        await visit.FillAsync("Time zone", "Europe/Zurich");
        await visit.ClickAsync("Save");
        await visit.FollowAsync("New connection");
        await visit.FollowAsync("webhook");
        await visit.FillAsync("Name of the connection", "main");
        await visit.FillAsync("Address", await browser.Club.ReceiverAsync());
        await visit.Page.Locator("[name='credentials.secret']").FillAsync(DemoClub.ReceiverSecret);
        await visit.Page.GetByLabel("Enabled: send members to this partner").CheckAsync();
        await visit.ClickAsync("Save");
        await visit.SeesAsync("Saved.");

        await browser.Club.TellAsync("m-1", Whole, "newclub");

        await visit.FollowAsync("Members");
        await visit.Page.ReloadAsync();
        await visit.FollowAsync("Ines Maurer");
        await Expect(visit.Page.Locator(".card header").GetByText("Enabled")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Removals_that_are_too_many_wait_and_are_approved()
    {
        await browser.Club.OpenAsync("leavers", options: """{ "removalGuard": { "count": 0, "percent": 0 } }""");
        await browser.Club.TellAsync("m-1", Whole, "leavers");
        await using var visit = await browser.SignedInAsync();
        await visit.OpenAsync("/members/m-1", "leavers");
        await Expect(visit.Page.Locator(".card header").GetByText("Enabled")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await browser.Club.TellAsync("m-1", "\"status\": \"inactive\"", "leavers", "member.deleted");

        await visit.OpenAsync("/connections/main/waiting", "leavers");
        await visit.SeesAsync("Ines Maurer");
        visit.Agree();
        await visit.ClickAsync("Approve all");

        await visit.SeesAsync("No removal waits.");
        await visit.OpenAsync("/members/m-1", "leavers");
        await Expect(visit.Page.Locator(".card header").GetByText("Removed")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Connection_is_deleted_and_the_page_shows_it_go()
    {
        await browser.Club.OpenAsync("ending");
        await browser.Club.TellAsync("m-1", Whole, "ending");
        await using var visit = await browser.SignedInAsync();
        await visit.OpenAsync("/connections/main/settings", "ending");
        await visit.FollowAsync("Delete the connection…");

        await visit.Page.GetByLabel("They are taken off first").CheckAsync();
        await visit.FillAsync("Write main to confirm", "main");
        await visit.ClickAsync("Delete the connection");

        await visit.SeesAsync("main is gone");
        await visit.FollowAsync("Overview");
        await visit.SeesAsync("No connection yet");
    }

    [Fact]
    public async Task File_of_the_gym_system_is_tried_and_taken()
    {
        await browser.Club.OpenAsync("filed");
        await using var visit = await browser.SignedInAsync();
        await visit.OpenAsync("/new-source", "filed");
        await visit.FillAsync("Name", "exports");
        await visit.Page.GetByLabel("Kind").SelectOptionAsync("file");
        await visit.Page.GetByLabel("Enabled: take what it sends").CheckAsync();
        await visit.ClickAsync("Save");
        await visit.OpenAsync("/sources", "filed");
        await visit.FollowAsync("Send a file");
        await visit.Page.Locator("#file").SetInputFilesAsync(Export());
        await visit.ClickAsync("Try it");
        await visit.SeesAsync("nothing of it is taken yet");
        await visit.AssertAccessibleAsync();
        await visit.PictureAsync("file");

        await visit.Page.Locator("#same").SetInputFilesAsync(Export());
        await visit.ClickAsync("Take the file");

        await visit.SeesAsync("What became of the file");
        await visit.OpenAsync("/members/f-1", "filed");
        await Expect(visit.Page.Locator(".card header").GetByText("Enabled")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        visit.AssertQuiet();
    }

    private static FilePayload Export() => new()
    {
        Name = "members.csv",
        MimeType = "text/csv",
        Buffer = System.Text.Encoding.UTF8.GetBytes(
            "id,first name,last name,e-mail,gender,birthday\n"
            + "f-1,Ines,Maurer,ines@example.org,f,1991-04-17\nf-2,Noah,Keller,noah@example.org,m,1990-02-31\n"),
    };
}
