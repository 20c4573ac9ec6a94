namespace MemberSync.Functions.Verbs.Service;

/// <summary>A connection of a club.</summary>
internal sealed record Place(string Club, string Connection)
{
    public override string ToString() => $"{Club}/{Connection}";
}
