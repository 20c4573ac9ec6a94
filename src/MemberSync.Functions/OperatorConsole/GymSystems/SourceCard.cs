using System.Collections.Immutable;
using MemberSync.Engine.Sources;

namespace MemberSync.Functions.OperatorConsole.GymSystems;

/// <summary>How it stands with one gym system.</summary>
/// <param name="Newest">The newest changes that it never told of.</param>
public sealed record SourceCard(SourceView View, SourceState State, ImmutableArray<Gap> Newest);
