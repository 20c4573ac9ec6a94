namespace MemberSync.Demo.Service;

internal sealed record BudgetUse(int Used, int Allowed);
