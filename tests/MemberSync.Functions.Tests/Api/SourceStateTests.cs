using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>What operators see of gym systems that are asked.</summary>
public sealed class SourceStateTests : IAsyncLifetime
{
    private const string Desk = $"{SourceDesk.Sources}/front-desk";

    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await new SourceDesk(_api).SetUpAsync(SourceDesk.Generic());
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Source_that_was_never_asked_has_nothing_to_show()
    {
        var state = await _api.GetAsync($"{Desk}/state");
        var gaps = await _api.GetAsync($"{Desk}/gaps");

        Assert.Equal(
            """{"source":"front-desk","waiting":0,"fault":null,"faultSince":null,"comparing":null,"lastComparison":null,"neverDelivered":0}""",
            state.Text);
        Assert.Equal("""{"neverDelivered":0,"gaps":[]}""", gaps.Text);
    }

    [Fact]
    public async Task Comparison_with_a_source_that_cannot_be_asked_is_refused_with_the_reason()
    {
        var reply = await _api.PostAsync($"{Desk}/compare");

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("cannot be asked", reply.Field("detail"), StringComparison.Ordinal);
    }
}
