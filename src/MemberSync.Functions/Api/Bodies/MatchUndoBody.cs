using System.Collections.Immutable;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="Left">Members whose links stay, as something was sent for them since, or they were changed.</param>
internal sealed record MatchUndoBody(int Undone, ImmutableArray<string> Left);
