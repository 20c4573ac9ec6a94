using MemberSync.Simulators.Sources.Editing;

namespace MemberSync.Simulators.Sources.Hooks;

/// <summary>Where a gym system sends its webhooks, and how badly.</summary>
public sealed record HookSettings
{
    /// <value>Where they go; null: nowhere, as if none were set up.</value>
    public Uri? Address { get; init; }

    /// <value>Whether none is sent at all. Default no.</value>
    public bool Off { get; init; }

    /// <value>The share that is never sent, 0 to 1. Default 0.</value>
    public double Lost { get; init; }

    /// <value>The share that is sent twice, 0 to 1. Default 0.</value>
    public double Doubled { get; init; }

    /// <value>The share that is held back for <see cref="HoldMs"/>, so that later ones come first. Default 0.</value>
    public double Reordered { get; init; }

    /// <value>How long those are held back, in milliseconds of the injected clock. Default 2000.</value>
    public int HoldMs { get; init; } = 2000;

    /// <value>How long after the fact each is sent, in milliseconds of the injected clock. Default 0.</value>
    public int DelayMs { get; init; }

    /// <exception cref="ImpossibleException">They make no sense.</exception>
    internal HookSettings Checked()
    {
        string?[] problems =
        [
            Address is null or { IsAbsoluteUri: true } ? null : "address must be absolute",
            .. new[] { (nameof(Lost), Lost), (nameof(Doubled), Doubled), (nameof(Reordered), Reordered) }
                .Where(share => share.Item2 is not (>= 0 and <= 1))
                .Select(share => $"{share.Item1} must lie in 0 to 1, not {share.Item2}"),
            HoldMs < 0 || DelayMs < 0 ? "delayMs and holdMs must not be negative" : null,
        ];
        return problems.OfType<string>().ToList() is { Count: > 0 } found
            ? throw new ImpossibleException(string.Join("; ", found))
            : this;
    }
}
