using System.Collections.Immutable;

namespace MemberSync.Engine.Ports;

/// <summary>
/// A make of gym system: how its webhooks are proved and read, and how it is asked. Stateless, safe for concurrent use.
/// </summary>
public interface ISourceKind
{
    /// <summary>Its name in settings, such as <c>mindbody</c>.</summary>
    string Name { get; }

    /// <summary>How many requests a minute it may be sent if nothing else is set; 0: it cannot be asked.</summary>
    int CallsPerMinute { get; }

    /// <summary>
    /// What is missing or malformed in a source's settings, credentials and mapping, in words for an operator; empty
    /// when all is there. Names settings, never their values.
    /// </summary>
    ImmutableArray<string> Faults(SourceSetup setup);

    /// <summary>
    /// Whether the webhook comes from who holds one of the secrets. Looks at raw bytes only, and takes as long for a
    /// signature that is nearly right as for any other.
    /// </summary>
    bool Proves(IncomingNotice webhook, SourceSetup setup, DateTimeOffset now);

    /// <summary>Reads a webhook that was proved. Pure; no body makes it throw.</summary>
    SourceReading Read(ReadOnlyMemory<byte> body, SourceSetup setup, DateTimeOffset now);

    /// <summary>A client that asks the source; null: a source that is set up so cannot be asked.</summary>
    ISourceClient? Connect(SourceSetup setup);
}
