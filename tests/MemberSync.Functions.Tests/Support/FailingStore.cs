using MemberSync.Engine.Ports;
using MemberSync.Testing.Storage;

namespace MemberSync.Functions.Tests.Support;

/// <summary>Makes the store unavailable for chosen operations.</summary>
internal sealed class FailingStore(Func<StoreOperation, bool> fails) : IStoreFaults
{
    public TimeSpan Before(StoreOperation operation) => fails(operation)
        ? throw new StoreUnavailableException("The test took the store away.")
        : TimeSpan.Zero;
}
