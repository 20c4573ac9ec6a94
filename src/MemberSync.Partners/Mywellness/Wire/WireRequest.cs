namespace MemberSync.Partners.Mywellness.Wire;

/// <summary>A request body. Every one holds a secret, so none shows its content as text.</summary>
internal abstract record WireRequest
{
    public sealed override string ToString() => GetType().Name;
}
