using MemberSync.Engine.Ports;

namespace MemberSync.Functions.Hosting;

/// <summary>The runtime's chance.</summary>
internal sealed class SystemRandom : IRandomSource
{
#pragma warning disable RS0030, CA5394 // The composition root chooses chance; it is for jitter, never for secrets.
    public double NextDouble() => Random.Shared.NextDouble();
#pragma warning restore RS0030, CA5394
}
