using MemberSync.Core.Sources;

namespace MemberSync.Engine.Sources;

/// <summary>"Ask the source for this": what an event without content, or a comparison, leaves to be done.</summary>
/// <param name="Since">When it became known.</param>
/// <param name="Origin">What made it known.</param>
/// <param name="Trace">The trace parent of the event; null: nobody traces.</param>
internal sealed record Ask(SourceSubject Subject, DateTimeOffset Since, AskOrigin Origin, string? Trace = null);
