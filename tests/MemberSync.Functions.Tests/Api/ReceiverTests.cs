using System.Net;
using MemberSync.Functions.Tests.Support;
using MemberSync.Simulators.Faults;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>The whole way: changes in over HTTP, signed webhooks out to a strict receiver.</summary>
public sealed class ReceiverTests : IAsyncLifetime
{
    private const string Hook = "/api/clubs/northclub/connections/hook";

    private readonly ApiFixture _api = new(partner: null);
    private SimulatedReceiver _receiver = null!;

    public async Task InitializeAsync()
    {
        _receiver = await SimulatedReceiver.StartAsync(_api.Time, definition => definition with { Unique = "email" });
        await _api.SetUpClubAsync();
        var connected = await _api.PutAsync(Hook, _receiver.Connection());
        Assert.Equal(HttpStatusCode.Created, connected.Status);
    }

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task Member_arrives_is_edited_and_leaves()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await ReachesAsync("Enabled");
        var made = Assert.Single(_receiver.People.Accounts);
        await EditAsync(1, """ "lastName": "Frei" """);
        await UntilAsync(() => LastName() == "Frei");

        await _api.SendChangeAsync(Changes.Told("gb-1", 2, "", "member.deleted"));
        await UntilAsync(() => _receiver.People.Accounts.IsEmpty);

        var gone = Assert.Single(_receiver.People.Deleted);
        Assert.Equal((made.Id, 3), (gone.Id, Sent("member.upserted") + Sent("member.removed")));
        Assert.Equal((0, 0), (_receiver.People.Outdated, _receiver.Messages.Unauthenticated));
    }

    [Fact]
    public async Task Receivers_id_is_the_members_external_id()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await ReachesAsync("Enabled");

        var ids = (await _api.MemberAsync("gb-1", "hook")).Field("externalIds");

        Assert.Contains(_receiver.People.Accounts[0].Id, ids, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_who_is_the_same_costs_no_message()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await ReachesAsync("Enabled");

        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await _api.SendChangeAsync(Changes.Told("gb-1", 1, """ "firstName": "Ines" """));
        _api.Time.Advance(TimeSpan.FromMinutes(16));

        await ReachesAsync("Enabled");
        Assert.Equal(1, Sent("member.upserted"));
    }

    [Fact]
    public async Task Member_whose_answers_are_lost_is_made_once()
    {
        _receiver.SetFaults(new FaultRule { Kind = FaultKind.DropAfterWork, Times = 3 });

        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await ReachesAsync("Enabled");

        Assert.Equal((4, 3), (Sent("member.upserted"), _receiver.People.Repeated));
        Assert.Single(_receiver.People.Accounts);
    }

    [Fact]
    public async Task Edit_that_was_taken_back_after_its_answer_was_lost_leaves_the_receiver_in_step()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await ReachesAsync("Enabled");
        _receiver.SetFaults(new FaultRule { Kind = FaultKind.DropAfterWork, Times = 1 });
        await EditAsync(1, """ "lastName": "Frei" """);
        await UntilAsync(() => LastName() == "Frei");

        await _api.SendChangeAsync(Changes.Told("gb-1", 2, """ "lastName": "Maurer" """));
        await UntilAsync(() => LastName() == "Maurer");

        await ReachesAsync("Enabled");
        Assert.Equal(0, _receiver.People.Outdated);
    }

    [Fact]
    public async Task Member_removed_before_the_first_answer_came_is_removed_there_too()
    {
        _receiver.SetFaults(new FaultRule { Kind = FaultKind.DropAfterWork, Action = "member.upserted" });
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await UntilAsync(() => _receiver.People.Accounts.Length == 1);

        await _api.SendChangeAsync(Changes.Told("gb-1", 2, "", "member.deleted"));
        await UntilAsync(() => _receiver.People.Accounts.IsEmpty);

        Assert.Single(_receiver.People.Deleted);
    }

    [Fact]
    public async Task Visit_is_counted_once_when_its_answer_is_lost()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await ReachesAsync("Enabled");
        _receiver.SetFaults(new FaultRule { Kind = FaultKind.DropAfterWork, Times = 1, Action = "visit.recorded" });

        await _api.SendChangeAsync(Changes.Told("gb-1", 3, "", "visit.checkin"));
        await UntilAsync(() => Sent("visit.recorded") == 2);

        Assert.Equal("event-gb-1-3", Assert.Single(_receiver.People.Accounts[0].Visits));
    }

    [Fact]
    public async Task Refused_member_waits_with_the_receivers_words_for_other_data()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await ReachesAsync("Enabled");
        await _api.SendChangeAsync(Changes.Told("gb-2", 1, """ "email": "gb-1@example.org" """));
        await ReachesAsync("CreationError", "gb-2");
        var reason = (await _api.MemberAsync("gb-2", "hook")).Field("reason");

        await _api.SendChangeAsync(Changes.Told("gb-2", 2, """ "email": "gb-2@example.org" """));
        await ReachesAsync("Enabled", "gb-2");

        Assert.Contains("HTTP 409: email", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("gb-1@example.org", reason, StringComparison.Ordinal);
        Assert.Equal((2, 0), (_receiver.People.Accounts.Length, _receiver.People.Defects.Length));
    }

    [Fact]
    public async Task Secrets_change_over_without_a_lost_message()
    {
        const string Next = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        await _api.PutAsync(Hook, _receiver.Connection(
            credentials: $"\"secret\": \"{Next}\", \"previousSecret\": \"{SimulatedReceiver.Secret}\""));
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await ReachesAsync("Enabled");

        _receiver.Define(new() { Name = "northclub", Secrets = [Next] });
        var alone = await _api.PutAsync(Hook, _receiver.Connection(credentials: "\"previousSecret\": null"));

        Assert.Equal(HttpStatusCode.OK, alone.Status);
        Assert.Equal(0, _receiver.Messages.Unauthenticated);
    }

    [Fact]
    public async Task Wrong_secret_is_refused_by_the_check_and_says_why()
    {
        var wrong = _receiver.Connection(credentials: "\"secret\": \"whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"");

        var reply = await _api.PutAsync("/api/clubs/northclub/connections/hook", wrong);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains("does not take our signature: HTTP 401: no signature fits", reply.Field("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_whom_the_receiver_has_forgotten_is_told_anew()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await ReachesAsync("Enabled");
        _receiver.Define(new() { Name = "northclub", Secrets = [SimulatedReceiver.Secret] });

        await _api.PostAsync($"{Hook}/members/gb-1/sync");
        await UntilAsync(() => _receiver.People.Accounts.Length == 1);

        await ReachesAsync("Enabled");
    }

    private string? LastName() =>
        _receiver.People.Accounts.SingleOrDefault()?.Data["lastName"]?.GetValue<string>();

    private int Sent(string type) => _receiver.Messages.Actions[type].Total;

    // Edits gather until the next tick.
    private async Task EditAsync(int minute, string fields)
    {
        await _api.SendChangeAsync(Changes.Told("gb-1", minute, fields));
        _api.Time.Advance(TimeSpan.FromMinutes(16));
    }

    // Asking the service takes real time, in which messages on their way get on.
    private Task UntilAsync(Func<bool> condition) => _api.UntilAsync(async () =>
    {
        await _api.CountAsync("Enabled", "hook");
        return condition();
    });

    private Task ReachesAsync(string status, string member = "gb-1") => _api.UntilAsync(async () =>
        await _api.MemberAsync(member, "hook") is { Status: HttpStatusCode.OK } reply && reply.Field("status") == status);
}
