using MemberSync.Engine.Intake;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="Outcome">
/// <c>taken</c>, <c>duplicate</c> when the same event was taken before, or <c>erased</c> when the person was
/// erased and nothing is kept.
/// </param>
internal sealed record ChangeBody(string EventId, [property: OneOf(Names = typeof(IntakeOutcome))] string Outcome);
