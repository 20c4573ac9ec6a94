using MemberSync.Core.Dispatch;

namespace MemberSync.Engine.Dispatch;

/// <summary>A budget as stored.</summary>
/// <param name="Owner">By whose clock its times were noted.</param>
/// <param name="ClockError">By how much that clock may have been wrong, either way; null: its owner did not know.</param>
internal sealed record BudgetRow(string Owner, Budget Budget, TimeSpan? ClockError = null)
{
    // Servers of one storage account may tell times that are a little apart, which no process can see.
    private static readonly TimeSpan LeastAllowance = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// The budget in the eyes of a process: what another one noted counts longer by what their clocks may differ.
    /// </summary>
    public Budget SeenBy(WorkerOptions reader) =>
        Owner == reader.Owner ? Budget : Budget.Delay(Allowance(reader.ClockError()) ?? reader.ClockAllowance);

    private TimeSpan? Allowance(TimeSpan? readersError) =>
        ClockError + readersError is { } both && both < LeastAllowance ? LeastAllowance : ClockError + readersError;
}
