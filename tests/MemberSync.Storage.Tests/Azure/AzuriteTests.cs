using System.Text;
using Azure.Storage.Queues;
using MemberSync.Engine.Ports;
using MemberSync.Storage.Azure;
using MemberSync.Storage.Tests.Azure.Failing;
using MemberSync.Testing.Emulator;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Storage.Tests.Azure;

/// <summary>What only a running service shows, and where the emulator is known to differ from it.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class AzuriteTests(Azurite azurite)
{
    [Theory]
    [InlineData(-10)]
    [InlineData(0)]
    [InlineData(10)]
    public async Task Store_time_is_the_services_after_opening(int minutesWrong)
    {
        var parts = Stores.NewParts(new WrongTime(TimeSpan.FromMinutes(minutesWrong)));
        var right = Stores.NewParts();

        await AzureStore.OpenAsync(azurite.NewOptions(), right, default);
        await AzureStore.OpenAsync(azurite.NewOptions(), parts, default);

        Assert.InRange((parts.Time.GetUtcNow() - right.Time.GetUtcNow()).TotalSeconds, -2, 2);
    }

    [Fact]
    public async Task Body_that_is_not_encoded_is_received_as_it_is()
    {
        var options = azurite.NewOptions();
        var store = await AzureStore.OpenAsync(options, Stores.NewParts(), default);
        var queue = new QueueClient(options.ConnectionString, $"{options.QueuePrefix}work");
        await queue.CreateAsync();
        await queue.SendMessageAsync("by hand!");
        await queue.SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes("by the host")));

        var deliveries = await store.ReceiveAsync("work", 32, TimeSpan.FromSeconds(30), default);

        Assert.Equal(["by hand!", "by the host"], deliveries.Select(delivery => delivery.Body).Order());
    }

    [Fact]
    public async Task Commit_that_is_too_large_as_a_request_is_refused_before_it_is_sent()
    {
        var store = await FaultyStore.OpenAsync(azurite);
        var value = new byte[60 * 1024];
        var writes = Enumerable.Range(0, 60).Select(number => (Write)new Write.Put($"k{number}", value));

        await Assert.ThrowsAsync<ArgumentException>(async () => await store.CommitAsync([.. writes]));

        Assert.Empty(store.Wire.TakeSeen());
    }

    [Fact]
    public async Task Difference_the_emulator_takes_a_signature_of_another_hour()
    {
        // The service refuses a date that is more than 15 minutes off; then the next request has the right date.
        var time = new SimulatedTime(new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero));

        await AzureStore.OpenAsync(azurite.NewOptions(), Stores.NewParts(time), default);
    }

    private sealed class WrongTime(TimeSpan ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => RealTime.Clock.GetUtcNow() + ahead;
    }
}
