namespace MemberSync.Simulators.Exchange;

/// <summary>How the exchange ended for the caller.</summary>
public enum Delivery
{
    /// <summary>The answer arrives.</summary>
    Answered,

    /// <summary>The connection drops and nothing was done.</summary>
    DroppedBeforeWork,

    /// <summary>The work was done, then the connection drops: the answer is lost.</summary>
    DroppedAfterWork,
}
