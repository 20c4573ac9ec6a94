namespace MemberSync.Engine.Ports;

/// <summary>New identifiers, unique and unguessable; the simulation's are reproducible. Safe for concurrent use.</summary>
public interface IIdSource
{
    Guid Next();
}
