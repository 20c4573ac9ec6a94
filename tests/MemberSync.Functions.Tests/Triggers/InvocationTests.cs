using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Triggers;

public sealed class InvocationTests : IAsyncLifetime
{
    private const string Change =
        """{ "club": "northclub", "eventId": "e-1", "type": "member.created", "occurredAt": "2026-04-01T08:00:00Z", "member": { "id": "m-1" } }""";

    private readonly HostedFixture _host = new();

    public async Task InitializeAsync()
    {
        await _host.Api.SetUpClubAsync();
        await _host.Api.ConnectAsync();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Success_is_answered_with_a_body_of_the_hosts_form()
    {
        var reply = await _host.QueueAsync("QueueMemberChanges", Change);

        Assert.Equal((HttpStatusCode.OK, "application/json"), (reply.Status, reply.MediaType));
        Assert.Equal("""{"Outputs":{},"Logs":[],"ReturnValue":null}""", reply.Text);
    }

    [Fact]
    public async Task Change_is_taken_in_every_form_in_which_hosts_and_producers_write_it()
    {
        var doubled = new JsonObject { ["item"] = JsonValue.Create(Change)!.ToJsonString() };
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Change));

        await _host.QueueAsync("QueueMemberChanges", Change);
        await _host.QueueAsync("QueueMemberChanges", base64);
        await _host.InvokeAsync("QueueMemberChanges", doubled);
        await _host.InvokeAsync("QueueMemberChanges", new JsonObject { ["item"] = Change });

        Assert.Equal(HttpStatusCode.OK, (await _host.Api.MemberAsync("m-1")).Status);
        Assert.Equal(0, await AsideAsync());
    }

    [Theory]
    [InlineData("{ \"club\": ", "not valid JSON")]
    [InlineData("hello", "not valid JSON")]
    [InlineData("{ \"club\": \"southclub\", \"eventId\": \"e\", \"type\": \"member.created\", \"occurredAt\": \"2026-04-01T08:00:00Z\", \"member\": { \"id\": \"m\" } }", "no club 'southclub'")]
    [InlineData("{ \"eventId\": \"e\", \"type\": \"member.created\", \"occurredAt\": \"2026-04-01T08:00:00Z\", \"member\": { \"id\": \"m\" } }", "does not say to which club")]
    [InlineData("{ \"club\": \"northclub\", \"type\": \"member.born\" }", "member.born")]
    public async Task Message_that_cannot_be_taken_is_set_aside_with_the_reason(string message, string reason)
    {
        var reply = await _host.QueueAsync("QueueMemberChanges", message);
        var aside = await _host.Api.GetAsync("/api/set-aside");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Contains(reason, aside.Json.GetProperty("items")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("QueueWakesPoison", "wakes")]
    [InlineData("QueueReviewsPoison", "reviews")]
    [InlineData("QueueMemberChangesPoison", "member-changes")]
    public async Task Poisoned_message_is_set_aside_for_the_queue_that_it_came_from(string function, string queue)
    {
        await _host.QueueAsync(function, "{}");

        var aside = await _host.Api.GetAsync("/api/set-aside");

        Assert.Equal(queue, aside.Json.GetProperty("items")[0].GetProperty("queue").GetString());
    }

    [Theory]
    [InlineData("TimerSweep")]
    [InlineData("TimerResync")]
    [InlineData("TimerWindow")]
    [InlineData("TimerDaily")]
    public async Task Timer_is_answered(string function)
    {
        var reply = await _host.InvokeAsync(function, new JsonObject { ["timer"] = new JsonObject { ["IsPastDue"] = true } });

        Assert.Equal(HttpStatusCode.OK, reply.Status);
    }

    [Fact]
    public async Task Store_that_does_not_answer_fails_the_invocation()
    {
        _host.Api.Store.Faults = new FailingStore(_ => true);

        var reply = await _host.QueueAsync("QueueMemberChanges", Change);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, reply.Status);
    }

    [Fact]
    public async Task Payload_without_a_message_fails_the_invocation()
    {
        var reply = await _host.InvokeAsync("QueueMemberChanges", []);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
    }

    [Fact]
    public async Task Root_answers_the_hosts_probe() =>
        Assert.Equal(HttpStatusCode.OK, (await _host.Api.GetAsync("/", key: null)).Status);

    private async Task<int> AsideAsync() => (await _host.Api.GetAsync("/api/set-aside")).Json.GetProperty("items").GetArrayLength();
}
