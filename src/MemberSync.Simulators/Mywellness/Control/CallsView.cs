using MemberSync.Simulators.Exchange;

namespace MemberSync.Simulators.Mywellness.Control;

/// <summary>All calls to a facility since its start.</summary>
public sealed record CallsView
{
    public required int Total { get; init; }

    public required int RejectedForRate { get; init; }

    /// <value>Calls without the facility's key, which are neither counted per action nor limited.</value>
    public required int Unauthenticated { get; init; }

    public required IReadOnlyDictionary<MywellnessAction, CallFigures> Actions { get; init; }
}
