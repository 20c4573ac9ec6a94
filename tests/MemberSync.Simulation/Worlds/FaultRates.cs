namespace MemberSync.Simulation.Worlds;

/// <summary>How often each kind of fault strikes, as a share of the occasions for it.</summary>
public sealed record FaultRates
{
    public static FaultRates None { get; } = new();

    /// <value>F1, F2: the process dies before or after a step out of it.</value>
    public double Death { get; init; }

    /// <value>F3: a message is delivered again while someone works on it.</value>
    public double DuplicateDelivery { get; init; }

    /// <value>F9: the store does not do it, or does it and loses the answer; half each.</value>
    public double StoreSilence { get; init; }

    /// <value>F12: an operation of the store takes up to five seconds.</value>
    public double StoreSlowness { get; init; }

    /// <value>F4: a scan or a receive brings less than there is.</value>
    public double ShortPage { get; init; }

    /// <value>F11: the store is down for up to two minutes, as a share of operations that begin such a time.</value>
    public double StoreOutage { get; init; }

    /// <value>F15: someone else spends the partner's limit, so that a call is refused.</value>
    public double ForeignCalls { get; init; }

    /// <value>F16: the partner answers 500, HTML, or broken JSON.</value>
    public double PartnerNonsense { get; init; }

    /// <value>F17, F18: the connection breaks before or after the partner did it.</value>
    public double PartnerSilence { get; init; }

    /// <value>F17: the answer comes after the hub has stopped waiting.</value>
    public double PartnerSlowness { get; init; }

    /// <value>F22: the source tells an event again, or late.</value>
    public double SourceRepeats { get; init; }

    /// <value>F14: how wrong a process's clock may be, either way.</value>
    public TimeSpan ClockSkew { get; init; }
}
