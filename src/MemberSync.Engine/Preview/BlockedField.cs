using MemberSync.Core.Members;

namespace MemberSync.Engine.Preview;

/// <summary>How many members one field keeps from being sent.</summary>
/// <param name="Example">The first fault that was found, in words.</param>
public sealed record BlockedField(MemberField Field, string Example, int Members);
