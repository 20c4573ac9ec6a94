using MemberSync.Storage.Azure;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Emulator;
using MemberSync.Testing.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemberSync.Storage.Tests.Azure;

/// <summary>What a store over the emulator is opened with.</summary>
internal static class Stores
{
    private static int Opened;

    /// <summary>Options for a table and queues that no other test uses.</summary>
    public static AzureStoreOptions NewOptions(this Azurite azurite)
    {
        var number = Interlocked.Increment(ref Opened);
        return new AzureStoreOptions
        {
            ConnectionString = azurite.ConnectionString,
            TableName = $"Test{number}",
            QueuePrefix = $"t{number}-",
        };
    }

    public static AzureStoreParts NewParts(TimeProvider? time = null) => new(
        new StoreTime(time ?? RealTime.Clock),
        new SequentialIds(Interlocked.Increment(ref Opened)),
        new SeededRandom(1),
        NullLogger<AzureStore>.Instance);
}
