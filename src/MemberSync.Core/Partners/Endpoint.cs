namespace MemberSync.Core.Partners;

/// <summary>One operation at a partner, named as the partner names it; the unit that its rate limit counts.</summary>
public readonly record struct Endpoint(string Name)
{
    public override string ToString() => Name;
}
