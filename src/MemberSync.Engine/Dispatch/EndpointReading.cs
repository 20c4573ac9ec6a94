using MemberSync.Core.Dispatch;

namespace MemberSync.Engine.Dispatch;

/// <summary>What may be called at one endpoint, or at all those that share its budget.</summary>
/// <param name="Waits">Why a call waits now; null: it can be made.</param>
/// <param name="NextSlotAt">When one may be made, as far as is known; null: now, or nobody knows.</param>
public sealed record EndpointReading(BudgetUse Use, WaitReason? Waits, DateTimeOffset? NextSlotAt);
