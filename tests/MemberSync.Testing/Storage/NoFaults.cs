namespace MemberSync.Testing.Storage;

/// <summary>Nothing goes wrong and every answer is instant.</summary>
public sealed class NoFaults : IStoreFaults
{
    public static readonly NoFaults Instance = new();

    private NoFaults()
    {
    }
}
