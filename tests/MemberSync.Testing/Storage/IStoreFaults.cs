namespace MemberSync.Testing.Storage;

/// <summary>
/// What goes wrong in a <see cref="ModelStore"/>. Every operation asks before and after its effect; the defaults do
/// no harm. Whatever a member throws reaches the caller, normally a <c>StoreUnavailableException</c>, or an exception
/// of the simulation's own that ends the caller's process. Called outside the store's lock, so under concurrent use
/// an implementation has to be safe for it.
/// </summary>
/// <remarks>
/// A commit with messages is one <see cref="StoreOperationKind.Commit"/> followed by one
/// <see cref="StoreOperationKind.Send"/> per message: throwing after the first or before a later one cuts between.
/// </remarks>
public interface IStoreFaults
{
    /// <summary>Throws when the operation never arrives; otherwise how long it travels (zero or more).</summary>
    TimeSpan Before(StoreOperation operation) => TimeSpan.Zero;

    /// <summary>
    /// Throws when the operation was done but its answer is lost; otherwise how long the answer travels.
    /// </summary>
    TimeSpan After(StoreOperation operation) => TimeSpan.Zero;

    /// <summary>
    /// How much of what was asked the answer may hold: 1 to <paramref name="asked"/> rows of a scan, 0 to
    /// <paramref name="asked"/> messages of a receive.
    /// </summary>
    int Limit(StoreOperation operation, int asked) => asked;

    /// <summary>
    /// How many messages that someone is still working on this receive delivers again (zero or more).
    /// </summary>
    int Duplicates(StoreOperation receive) => 0;
}
