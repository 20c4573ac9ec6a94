namespace MemberSync.Demo.Outcome;

/// <summary>What became of the timetable, which is sent when the members have arrived.</summary>
internal sealed record ClassReport
{
    public required int Classes { get; init; }

    public required int Bookings { get; init; }

    /// <value>Bookings that the partner has, in the very seat.</value>
    public required int Seated { get; init; }

    /// <value>People of whom the partner told what they did in the class that is over.</value>
    public required int Trained { get; init; }

    /// <value>Calls that arrived at the partner for the classes.</value>
    public required int Calls { get; init; }

    /// <value>Calls that no service could do without.</value>
    public required int LeastCalls { get; init; }
}
