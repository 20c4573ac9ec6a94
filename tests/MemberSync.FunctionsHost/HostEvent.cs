using MemberSync.FunctionsHost.Invocations;

namespace MemberSync.FunctionsHost;

/// <summary>Something that a host did or saw.</summary>
internal abstract record HostEvent
{
    private HostEvent()
    {
    }

    /// <summary>The handler's process runs; it has not answered yet.</summary>
    internal sealed record HandlerStarted(int Port, int ProcessId) : HostEvent;

    /// <summary>The executable could not be started. The host does not try again.</summary>
    internal sealed record HandlerNotStarted(string Reason) : HostEvent;

    /// <summary>The handler has answered the probe, with whatever status.</summary>
    /// <param name="After">Real time since the process was started.</param>
    internal sealed record HandlerReady(Uri Address, int Status, TimeSpan After) : HostEvent;

    /// <param name="ByHost">Whether the host ended it, as after a function's time-out.</param>
    /// <param name="LastWords">The last lines of its standard error.</param>
    internal sealed record HandlerExited(int Status, bool ByHost, string LastWords) : HostEvent;

    /// <summary>The handler wrote a line.</summary>
    internal sealed record HandlerWrote(ConsoleLine Line) : HostEvent;

    /// <param name="Subject">The message's id or the timer's occurrence.</param>
    internal sealed record InvocationStarted(string Function, Guid Id, string Subject) : HostEvent;

    /// <summary>A reply came that neither completes nor fails the invocation: it hangs until its time-out.</summary>
    internal sealed record InvocationHung(string Function, Guid Id, string Reason) : HostEvent;

    internal sealed record InvocationEnded(string Function, Guid Id, InvocationResult Result) : HostEvent;

    /// <summary>A timer has been set.</summary>
    internal sealed record TimerSet(string Function, DateTimeOffset Due) : HostEvent;

    /// <summary>A message was moved to the poison queue.</summary>
    internal sealed record MessagePoisoned(string Queue, string MessageId) : HostEvent;

    /// <summary>A request from outside did not get through to the handler.</summary>
    internal sealed record RequestFailed(string Path, string Reason) : HostEvent;

    /// <summary>The host gave up. On Azure the platform starts another.</summary>
    internal sealed record HostEnded(string Reason) : HostEvent;
}
