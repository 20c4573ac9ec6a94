namespace MemberSync.Engine.Ports;

/// <summary>
/// The store did not answer, or its answer was lost. A commit that ends so may or may not have been stored.
/// </summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException()
    {
    }

    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    public StoreUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
