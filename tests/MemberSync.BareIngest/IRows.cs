namespace MemberSync.BareIngest;

/// <summary>Where bodies are kept.</summary>
internal interface IRows
{
    /// <summary>Completes once the body is on the disk.</summary>
    Task AddAsync(byte[] body);
}
