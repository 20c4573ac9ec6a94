namespace MemberSync.Core.Dispatch;

/// <summary>A reading of a budget: calls that count now, and calls allowed in the same time.</summary>
public readonly record struct BudgetUse(int Used, int Allowed);
