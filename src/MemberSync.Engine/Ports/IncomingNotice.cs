namespace MemberSync.Engine.Ports;

/// <summary>A request that claims to come from a partner. Holds a secret: never logged.</summary>
/// <param name="Header">The value of a header, empty when it is not there.</param>
public sealed record IncomingNotice(Func<string, string> Header, ReadOnlyMemory<byte> Body)
{
    public override string ToString() => nameof(IncomingNotice);
}
