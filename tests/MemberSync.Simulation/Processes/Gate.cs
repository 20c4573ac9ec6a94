namespace MemberSync.Simulation.Processes;

/// <summary>
/// The one seam between a simulated process and everything outside it. Every step out is numbered, and the process can
/// die before or after any of them: from then on nothing that it awaits ever comes back.
/// </summary>
public sealed class Gate(string process, StepLog steps)
{
    private readonly TaskCompletionSource _died = new();

    public bool IsDead { get; private set; }

    /// <summary>Completes when the process dies.</summary>
    public Task Died => _died.Task;

    public async Task<T> PassAsync<T>(string what, Func<Task<T>> effect)
    {
        var step = steps.Next(process, what);
        await AliveAsync(steps.DiesBefore(step));
        T result;
        try
        {
            result = await effect();
        }
        catch
        {
            await AliveAsync(steps.DiesAfter(step));
            throw;
        }

        await AliveAsync(steps.DiesAfter(step));
        return result;
    }

    public void Kill()
    {
        IsDead = true;
        _died.TrySetResult();
    }

    private Task AliveAsync(bool dies)
    {
        if (dies)
        {
            Kill();
        }

        return IsDead ? Never : Task.CompletedTask;
    }

    private static Task Never => new TaskCompletionSource().Task;
}
