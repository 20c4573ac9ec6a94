using MemberSync.Core.Links;
using MemberSync.Core.Partners;

namespace MemberSync.Engine.Links;

/// <summary>What is sent next for a member and when, or why nothing is.</summary>
/// <param name="Code">What decides it, e.g. <c>budget</c>; stable, for programs.</param>
/// <param name="Text">The same in words: what happens, and what to do where something is to be done.</param>
/// <param name="Endpoint">The call that waits or is under way.</param>
/// <param name="Class">The place of the call in the order of service.</param>
/// <param name="At">The earliest time at which it goes, where that is known.</param>
public sealed record NextStep(
    string Code, string Text, Endpoint? Endpoint = null, DueClass? Class = null, DateTimeOffset? At = null);
