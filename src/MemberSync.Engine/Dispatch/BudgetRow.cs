using MemberSync.Core.Dispatch;

namespace MemberSync.Engine.Dispatch;

/// <summary>A budget as stored. <paramref name="Owner"/>: by whose clock its times were noted.</summary>
internal sealed record BudgetRow(string Owner, Budget Budget);
