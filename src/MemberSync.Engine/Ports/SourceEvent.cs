using MemberSync.Core.Members;
using MemberSync.Core.Sources;

namespace MemberSync.Engine.Ports;

/// <summary>One thing that a source says has happened.</summary>
public abstract record SourceEvent
{
    private SourceEvent()
    {
    }

    /// <summary>The event carries what changed.</summary>
    public sealed record Told(MemberChange Change) : SourceEvent;

    /// <summary>The event only says about whom or what: the rest is to be asked for.</summary>
    public sealed record Ask(SourceSubject Subject) : SourceEvent;

    /// <summary>Nothing follows from it.</summary>
    /// <param name="Type">What the source calls it, at most 50 letters, digits and signs; shown in logs.</param>
    public sealed record Nothing(string Type) : SourceEvent;
}
