namespace MemberSync.Partners.Http;

/// <summary>Where members' photographs come from. Safe for concurrent use.</summary>
internal interface IPhotoSource : IDisposable
{
    /// <param name="address">The member's <c>photoUrl</c>; it comes from outside.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<PhotoReading> ReadAsync(string? address, CancellationToken cancellationToken);
}
