using System.Net;
using System.Text;
using MemberSync.Core.Partners;
using MemberSync.Engine.SetAside;
using MemberSync.Functions.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class EraseTests : IAsyncLifetime
{
    private const string Club = "/api/clubs/northclub";
    private const string Person = "gb-777001";

    // Nothing of these may be left in any row, in any letter's case.
    private static readonly string[] Words = [Person, "Zacharias", "Quendolin", "zq@example.org", "+41795550177"];

    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync(policy: "multiple");
        await _api.PutAsync($"{Club}/connections/main", Connections.Scripted(enabled: true).Replace(
            "\"settings\"", """ "options": { "logLevel": "trace" }, "settings" """, StringComparison.Ordinal));
        await _api.ConnectAsync(connection: "second");
        await _api.SendChangeAsync(Changes.Member("m-1"));
        await _api.SendChangeAsync(Changes.Told(Person, 1, Told()));
        await _api.UntilAsync(Person, "Enabled");
        await _api.UntilAsync("m-1", "Enabled");
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Nothing_is_left_of_who_was_erased_but_the_receipts()
    {
        await UploadPeopleAsync();
        await SetAsideAsync();

        var begun = await _api.PostAsync($"{Club}/members/{Person}/erase?confirm=true");
        var done = await DoneAsync();

        Assert.Equal(HttpStatusCode.Accepted, begun.Status);
        Assert.Equal("running", begun.Field("state"));
        Assert.Equal(2, Count(done, "\"removed\""));
        Assert.Empty(Left());
        Assert.Equal(HttpStatusCode.OK, (await _api.MemberAsync("m-1")).Status);
        Assert.Contains("m-1", Rows(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_gym_system_tells_late_brings_nobody_back()
    {
        await EraseAsync();

        var late = await _api.SendChangeAsync(Changes.Told(Person, 2, Told()));
        var batch = await _api.SendBatchAsync(Changes.Told(Person, 3, Told()).ReplaceLineEndings(" "));

        Assert.Equal("erased", late.Field("outcome"));
        Assert.Equal("1", batch.Field("erased"));
        Assert.Empty(Left());
    }

    [Fact]
    public async Task What_is_told_while_partners_are_waited_for_changes_nothing()
    {
        _api.Partner.CallAnswer = new PartnerAnswer.Failed("away");
        await _api.PostAsync($"{Club}/members/{Person}/erase?confirm=true");

        var late = await _api.SendChangeAsync(Changes.Told(Person, 2, Told()));
        _api.Partner.CallAnswer = null;

        Assert.Equal("erased", late.Field("outcome"));
        Assert.Equal(2, Count(await DoneAsync(), "\"removed\""));
        Assert.Empty(Left());
    }

    [Fact]
    public async Task Who_is_erased_leaves_every_class_and_is_booked_in_none()
    {
        await _api.SendChangeAsync(Booking(1, Person));
        await _api.SendChangeAsync(Booking(2, "m-1"));

        await EraseAsync();
        var late = await _api.SendChangeAsync(Booking(3, Person));

        Assert.Equal("erased", late.Field("outcome"));
        Assert.Empty(Left());
        Assert.Contains("\"m-1\":{\"isBooked\":true", Rows(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasure_tells_what_it_waits_for_and_can_be_tried_again()
    {
        _api.Partner.CallAnswer = new PartnerAnswer.Refused("not today");
        await _api.PostAsync($"{Club}/members/{Person}/erase?confirm=true");
        await _api.UntilAsync(async () => Count(await ErasureAsync(), "not today") == 2);

        var running = await _api.GetAsync($"{Club}/erasures");
        _api.Partner.CallAnswer = null;
        await _api.PostAsync($"{Club}/connections/main/members/{Person}/sync");
        await _api.PostAsync($"{Club}/connections/second/members/{Person}/sync");

        Assert.Contains(Person, running.Text, StringComparison.Ordinal);
        Assert.Equal("done", (await DoneAsync()).Field("state"));
    }

    [Fact]
    public async Task Lifted_erasure_lets_the_gym_system_send_the_member_anew()
    {
        await EraseAsync();

        var lifted = await _api.DeleteAsync($"{Club}/members/{Person}/erasure");
        await _api.SendChangeAsync(Changes.Told(Person, 2, Told()));

        Assert.Equal(HttpStatusCode.NoContent, lifted.Status);
        await _api.UntilAsync(Person, "Enabled");
    }

    [Fact]
    public async Task Erasure_asks_to_be_confirmed_and_knows_whom_it_is_about()
    {
        var unconfirmed = await _api.PostAsync($"{Club}/members/{Person}/erase");
        var nobody = await _api.PostAsync($"{Club}/members/nobody/erase?confirm=true");
        var none = await _api.GetAsync($"{Club}/members/{Person}/erasure");

        Assert.Contains("?confirm=true", unconfirmed.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, nobody.Status);
        Assert.Equal(HttpStatusCode.NotFound, none.Status);
    }

    private static string Told() =>
        """
        "firstName": "Zacharias", "lastName": "Quendolin", "gender": "male", "dateOfBirth": "1977-07-07",
        "email": "zq@example.org", "phone": "+41795550177"
        """;

    private static string Booking(int minute, string member) => $$"""
        { "eventId": "b-{{minute}}", "type": "booking.created", "occurredAt": "2026-04-01T08:0{{minute}}:00Z",
          "booking": { "class": "ride", "member": "{{member}}", "seat": "{{minute}}" } }
        """;

    private async Task EraseAsync()
    {
        await _api.PostAsync($"{Club}/members/{Person}/erase?confirm=true");
        await DoneAsync();
    }

    private Task<Reply> ErasureAsync() => _api.GetAsync($"{Club}/members/{Person}/erasure");

    private async Task<Reply> DoneAsync()
    {
        await _api.UntilAsync(async () => (await ErasureAsync()).Field("state") == "done", step: 1000);
        return await ErasureAsync();
    }

    private Task<Reply> UploadPeopleAsync() => new MatchDesk(_api).PeopleAsync(
        "p-5,Other,One,1980-01-01,m,other@example.org", "p-6,Zacharias,Quendolin,1977-07-07,m,ZQ@example.org");

    private async Task SetAsideAsync()
    {
        var shelf = _api.Services.GetRequiredService<SetAsideShelf>();
        foreach (var about in new[]
        {
            $$""" "member": { "id": "{{Person}}", "email": "zq@example.org" } """,
            $$""" "booking": { "class": "ride", "member": "{{Person}}" } """,
        })
        {
            var message = $$"""{ "club": "northclub", {{about}} }""";
            await shelf.AddAsync("member-changes", message, "The change has faults.", CancellationToken.None);
        }
    }

    private IEnumerable<string> Left()
    {
        var rows = Rows();
        return Words.Where(word => rows.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private string Rows() => string.Join('\n', _api.Store.Partitions
        .SelectMany(partition => _api.Store.RowsOf(partition))
        .Select(row => $"{row.Key} {Encoding.UTF8.GetString(row.Value.Span)}"));

    private static int Count(Reply reply, string word) => reply.Text.Split(word).Length - 1;
}
