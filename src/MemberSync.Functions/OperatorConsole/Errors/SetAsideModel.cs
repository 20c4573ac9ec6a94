using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.SetAside;
using MemberSync.Functions.OperatorConsole.Shared;

namespace MemberSync.Functions.OperatorConsole.Errors;

/// <summary>Messages and webhooks that wait for a person.</summary>
/// <param name="Club">Whose; null: those of the whole hub, also those of nobody.</param>
/// <param name="Next">Where the next page begins; null: this is the last.</param>
/// <param name="Operation">What was just asked for; null: nothing.</param>
/// <param name="Progress">What became of it; null as above.</param>
public sealed record SetAsideModel(
    Club? Club, ImmutableArray<SetAsideMessage> Messages, string? Next, string? Operation, Progress? Progress);
