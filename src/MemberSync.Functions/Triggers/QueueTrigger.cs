using MemberSync.Engine.Wakes;

namespace MemberSync.Functions.Triggers;

/// <summary>A queue and the name of the function that the host invokes with its messages.</summary>
internal sealed record QueueTrigger(string Function, QueueRoute Route);
