using System.Net;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Functions.Tests.Verbs;

public sealed class OperationVerbTests : VerbFixture
{
    [Fact]
    public async Task Suspend_and_enable_change_the_state()
    {
        var suspended = await Typist.TypeAsync("suspend", "gb-1");
        var between = (await Api.MemberAsync("gb-1")).Field("status");

        var enabled = await Typist.TypeAsync("enable", "gb-1");

        Assert.Equal((0, "Suspended", 0), (suspended.Exit, between, enabled.Exit));
        Assert.Equal("New", (await Api.MemberAsync("gb-1")).Field("status"));
    }

    [Fact]
    public async Task Refused_member_stops_no_other()
    {
        await Typist.TypeAsync("suspend", "gb-2");

        var typed = await Typist.TypeAsync("enable", "gb-1", "gb-9", "gb-2");

        Approved.Matches(typed.ToString());
    }

    [Fact]
    public async Task Delete_does_nothing_without_yes()
    {
        var refused = await Typist.TypeAsync("delete", "gb-1");
        var before = (await Api.MemberAsync("gb-1")).Status;

        var done = await Typist.TypeAsync("delete", "gb-1", "--yes");

        Assert.Equal((2, HttpStatusCode.OK, 0), (refused.Exit, before, done.Exit));
        Assert.Equal(HttpStatusCode.NotFound, (await Api.MemberAsync("gb-1")).Status);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task Delete_of_a_path_leaves_the_connection_alone(string member)
    {
        var typed = await Typist.TypeAsync("delete", member, "--yes");

        var connection = await Api.GetAsync("/api/clubs/northclub/connections/main");
        Assert.Equal((2, ""), (typed.Exit, connection.Field("removing")));
    }

    [Fact]
    public async Task Sync_asks_whom_it_means()
    {
        var nobody = await Typist.TypeAsync("sync");
        var both = await Typist.TypeAsync("sync", "gb-1", "--all");

        Assert.Equal((2, 2), (nobody.Exit, both.Exit));
    }

    [Fact]
    public async Task Sync_sends_members_at_once()
    {
        var typed = await Typist.TypeAsync("sync", "gb-1");

        Assert.Equal((0, "gb-1: New, sent at 2026-04-01 09:00:00 UTC or soon after"), (typed.Exit, typed.Output.TrimEnd()));
    }

    [Fact]
    public async Task Full_sync_is_queued()
    {
        var typed = await Typist.TypeAsync("sync", "--all");

        Assert.Equal(
            (0, "Queued: full sync. What differs is sent in the partner's window."), (typed.Exit, typed.Output.TrimEnd()));
    }
}
