using System.Text;
using Microsoft.Playwright;
using MemberSync.Browser.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace MemberSync.Browser.Tests;

/// <summary>Work with many members at once.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class WorkbenchTests(OneBrowser browser)
{
    [Fact]
    public async Task People_of_the_partner_are_uploaded_one_is_linked_and_the_link_taken_back()
    {
        await browser.Club.OpenAsync("matching", enabled: false);
        await browser.Club.TellAsync("m-1", Person("ines@example.org"), "matching");
        await using var visit = await browser.SignedInAsync();
        await visit.OpenAsync("/connections/main/match", "matching");
        await visit.Page.Locator("#people").SetInputFilesAsync(new FilePayload
        {
            Name = "people.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("id,firstName,lastName,dateOfBirth,gender,email\np-72,Ines,Maurer,1991-04-17,f,other@example.org\n"),
        });
        await visit.ClickAsync("Upload the people");
        await visit.OpenAsync("/connections/main/match", "matching");

        await visit.SeesAsync("Same names and date of birth");
        await visit.AssertAccessibleAsync();
        await visit.PictureAsync("match");
        visit.Agree();
        await visit.ClickAsync("Link");
        await visit.SeesAsync("Done for 1;");
        await visit.ClickAsync("Undo the last");

        await visit.SeesAsync("1 links of the last decision or import were taken back");
        visit.AssertQuiet();
    }

    [Fact]
    public async Task List_of_addresses_is_reported_line_by_line()
    {
        await browser.Club.OpenAsync("agreeing");
        await browser.Club.TellAsync("m-1", Person("agreed@example.org"), "agreeing");
        await using var visit = await browser.SignedInAsync();
        await visit.OpenAsync("/connections/main/opt-ins", "agreeing");

        await visit.FillAsync("E-mail addresses", "agreed@example.org\nnobody@example.org\nnot an address");
        await visit.ClickAsync("Note that they agreed");

        var report = visit.Page.GetByRole(AriaRole.Region, new() { Name = "What became of the list" }).First;
        await Expect(report.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("noted");
        await Expect(report.GetByRole(AriaRole.Row).Nth(2)).ToContainTextAsync("no such member");
        await Expect(report.GetByRole(AriaRole.Row).Nth(3)).ToContainTextAsync("no e-mail address");
        await visit.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Forecast_tells_what_waits_and_a_preview_what_a_full_sync_would_do()
    {
        await using var visit = await browser.SignedInAsync();
        await visit.OpenAsync("/connections/mywellness/forecast");

        await visit.SeesAsync("Nothing waits to be sent.");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Calls of the last minute" })).ToBeVisibleAsync();
        await visit.ClickAsync("Preview of a full sync");

        await visit.SeesAsync("would be removed");
        await visit.AssertAccessibleAsync();
        visit.AssertQuiet();
    }

    private static string Person(string email) => $$"""
        "firstName": "Ines", "lastName": "Maurer", "gender": "female", "dateOfBirth": "1991-04-17", "email": "{{email}}"
        """;
}
