using MemberSync.FunctionsHost;
using MemberSync.FunctionsHost.Invocations;
using MemberSync.Host.Tests.Support;
using Xunit;

namespace MemberSync.Host.Tests.Conformance;

/// <summary>What comes by the queue is taken, or set aside with its reason; never lost, and never in a loop.</summary>
[Collection(LiveAppCollection.Name)]
public sealed class QueueMessageTests(LiveApp app)
{
    // The most that the queue takes, and what of it is left for a text that is sent as base64.
    private const int Largest = 64 * 1024;
    private const int LargestInBase64 = 48 * 1024;

    [Theory]
    [InlineData("plain", 0, false)]
    [InlineData("encoded", 0, true)]
    [InlineData("large", Largest, false)]
    [InlineData("large-encoded", LargestInBase64, true)]
    public async Task Change_is_taken_in_every_form(string member, int length, bool inBase64)
    {
        var text = Change.Created(member).PadRight(length);

        var result = await app.SendAsync(LiveApp.MemberChanges, inBase64 ? Change.Base64(text) : text);

        Assert.IsType<InvocationResult.Succeeded>(result);
        Assert.True(await app.KnowsAsync(member));
        Assert.Empty(await app.TakeAsideAsync());
    }

    [Theory]
    [InlineData("{ \"club\": \"northclub\", ", "not valid JSON")]
    [InlineData("eyAiY2x1YiI6IA==", "not valid JSON")]
    [InlineData("hello, world", "not valid JSON")]
    [InlineData("ü\n</script>", "not valid JSON")]
    [InlineData("", "not valid JSON")]
    [InlineData("null", "")]
    [InlineData("[1,2]", "")]
    [InlineData("\"quoted\"", "")]
    [InlineData("{}", "eventId")]
    public async Task Message_that_is_no_change_is_set_aside_with_the_reason(string text, string reason) =>
        await IsSetAsideAsync(text, reason);

    [Fact]
    public async Task Change_of_a_club_that_is_not_known_is_set_aside_with_the_reason() =>
        await IsSetAsideAsync(Change.Created("m-1", club: "southclub"), "no club 'southclub'");

    [Theory]
    [InlineData(LargestInBase64)]
    [InlineData(Largest)]
    public async Task Message_of_full_size_that_is_no_change_is_set_aside_whole(int length)
    {
        var bytes = await IsSetAsideAsync(new string('x', length), "not valid JSON");

        Assert.Equal(length, bytes);
    }

    [Theory]
    [InlineData("wakes")]
    [InlineData("reviews")]
    [InlineData("wakes-poison")]
    [InlineData("reviews-poison")]
    [InlineData("member-changes-poison")]
    public async Task Foreign_message_on_one_of_the_hubs_own_queues_is_set_aside(string queue)
    {
        Assert.IsType<InvocationResult.Succeeded>(await app.SendAsync(queue, "from somebody else"));

        var aside = Assert.Single(await app.TakeAsideAsync());
        Assert.Equal(queue.Replace("-poison", "", StringComparison.Ordinal), aside.Queue);
    }

    [Fact]
    public async Task Same_change_told_fifty_times_at_once_is_taken_once()
    {
        var text = Change.Created("m-50");

        var results = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => app.SendAsync(LiveApp.MemberChanges, text)));

        Assert.All(results, result => Assert.IsType<InvocationResult.Succeeded>(result));
        Assert.True(await app.KnowsAsync("m-50"));
    }

    [Fact]
    public async Task Handler_that_is_killed_over_its_messages_loses_none()
    {
        var members = Enumerable.Range(0, 40).Select(i => $"survivor-{i}").ToList();
        var before = app.Host.Journal.All<HostEvent.InvocationEnded>().Count(IsTaken);
        var queue = app.Stage.Queue(LiveApp.MemberChanges);
        await queue.CreateIfNotExistsAsync();
        await Task.WhenAll(members.Select(member => queue.SendMessageAsync(Change.Created(member))));

        await app.Host.SawAsync<HostEvent.InvocationEnded>(before + 1, IsTaken);
        app.Host.KillHandler();
        await app.Host.SawAsync<HostEvent.InvocationEnded>(before + members.Count, IsTaken);

        Assert.All(await Task.WhenAll(members.Select(app.KnowsAsync)), Assert.True);
        Assert.Empty(app.Host.Journal.All<HostEvent.MessagePoisoned>());
    }

    private static bool IsTaken(HostEvent.InvocationEnded ended) =>
        ended is { Function: "QueueMemberChanges", Result: InvocationResult.Succeeded };

    private async Task<int> IsSetAsideAsync(string text, string reason)
    {
        Assert.IsType<InvocationResult.Succeeded>(await app.SendAsync(LiveApp.MemberChanges, text));

        var aside = Assert.Single(await app.TakeAsideAsync());
        Assert.Equal(LiveApp.MemberChanges, aside.Queue);
        Assert.Contains(reason, aside.Reason, StringComparison.Ordinal);
        return aside.Bytes;
    }
}
