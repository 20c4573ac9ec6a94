using MemberSync.Core.Dispatch;
using MemberSync.Engine.Dispatch;

namespace MemberSync.Engine.Links;

/// <summary>How a connection stands for one call: what may keep it from being made now.</summary>
/// <param name="Enabled">Whether anything is sent at all.</param>
/// <param name="Health">Quarantine and pause; null when the connection was never worked on.</param>
/// <param name="BulkWindow">When bulk is sent; null: at any time.</param>
/// <param name="NextSlot">When the partner allows the next call; null: now.</param>
internal sealed record Readiness(bool Enabled, LeaseRow? Health, Window? BulkWindow, DateTimeOffset? NextSlot);
