using MemberSync.Engine.Ports;

namespace MemberSync.Functions.Hosting;

/// <summary>Random identifiers.</summary>
internal sealed class SystemIds : IIdSource
{
#pragma warning disable RS0030 // The composition root chooses where ids come from.
    public Guid Next() => Guid.NewGuid();
#pragma warning restore RS0030
}
