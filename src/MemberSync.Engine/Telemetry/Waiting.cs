using MemberSync.Core.Links;

namespace MemberSync.Engine.Telemetry;

/// <summary>How many wait in one order of service, and since when the first of them does.</summary>
internal sealed record Waiting(DueClass Class, int Members, DateTimeOffset Since)
{
    /// <summary>Whether they would be sent now if they could: bulk has its own hours, and looks are made at leisure.</summary>
    public bool IsPressing => Class is DueClass.Operator or DueClass.FirstSend or DueClass.Resync;
}
