using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Core.Sources;

namespace MemberSync.Engine.Ports;

/// <summary>A subject in a source's list, with what the list tells of it, as <see cref="SourceAnswer.Found"/> has it.</summary>
public sealed record SourceRecord(SourceSubject Subject, ImmutableArray<MemberChange> Changes);
