namespace MemberSync.Core.Dispatch;

/// <summary>Names what a partner counts together: one endpoint by its own name, or several. It is stored.</summary>
public readonly record struct BudgetName(string Name)
{
    public override string ToString() => Name;
}
