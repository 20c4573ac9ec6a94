using System.Text.Json;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Sources.Editing;
using MemberSync.Simulators.Sources.Hooks;

namespace MemberSync.Simulators.Sources;

/// <summary>
/// A simulated gym system: staff edit it by control routes, whoever integrates it reads it, and it sends webhooks. Its
/// view <c>hooks</c> shows what became of those.
/// </summary>
public interface ISourceSimulator : ISimulator
{
    /// <summary>When the next webhook is to be sent; null: none waits.</summary>
    DateTimeOffset? NextDue { get; }

    /// <summary>Has staff do something.</summary>
    /// <returns>What came of it; null: there is no such facility.</returns>
    /// <exception cref="JsonException">The body is not what the edit needs; nothing was changed.</exception>
    /// <exception cref="ImpossibleException">It cannot be done; nothing was changed.</exception>
    object? Edit(string facility, string what, JsonElement body, DateTimeOffset now);

    /// <returns>False: there is no such facility.</returns>
    /// <exception cref="ImpossibleException">The settings make no sense; nothing was changed.</exception>
    bool SetHooks(string facility, HookSettings settings);

    /// <summary>The webhooks to send now; they are no longer waiting.</summary>
    IReadOnlyList<Hook> TakeDue(DateTimeOffset now);

    /// <summary>Notes the status of the receiver's answer; null: none came in time.</summary>
    void Answered(Hook hook, int? status);
}
