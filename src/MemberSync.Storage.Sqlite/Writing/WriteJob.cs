namespace MemberSync.Storage.Sqlite.Writing;

/// <summary>Something a caller waits for the writer to do.</summary>
internal abstract class WriteJob
{
    /// <summary>
    /// Tells the caller and returns true when it has given up meanwhile; then nothing of it is stored.
    /// </summary>
    public abstract bool EndIfCancelled();

    public abstract void Run(WriteSession session);

    /// <summary>Hands the answer over, once what <see cref="Run"/> did is durable.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception failure);
}

/// <inheritdoc cref="WriteJob"/>
internal sealed class WriteJob<T>(Func<WriteSession, T> work, CancellationToken cancellationToken) : WriteJob
{
    // Callers go on elsewhere: the writer has other commits to store.
    private readonly TaskCompletionSource<T> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _answer = default!;

    public Task<T> Answered => _answered.Task;

    public override bool EndIfCancelled() =>
        cancellationToken.IsCancellationRequested && _answered.TrySetCanceled(cancellationToken);

    public override void Run(WriteSession session) => _answer = work(session);

    public override void Complete() => _answered.SetResult(_answer);

    public override void Fail(Exception failure) => _answered.SetException(failure);
}
