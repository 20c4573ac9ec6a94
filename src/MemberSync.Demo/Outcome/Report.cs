using System.Collections.Immutable;

namespace MemberSync.Demo.Outcome;

/// <summary>What a run came to. Written as it is as the one JSON object of <c>--json</c>.</summary>
internal sealed record Report
{
    public required int Members { get; init; }

    /// <value>Members that are enabled on every connection.</value>
    public required int Enabled { get; init; }

    /// <value>Members in CreationError or Error on any connection, expected ones included.</value>
    public required int Errors { get; init; }

    /// <value>Calls that arrived at the partners.</value>
    public required int Calls { get; init; }

    public required int RejectedByPartner { get; init; }

    /// <value>People of whom no webhook of the gym system told, and whom comparing found; null without a gym system.</value>
    public int? NeverDelivered { get; init; }

    /// <value>What became of the timetable, in no other figure but <see cref="RejectedByPartner"/>; null where none was sent.</value>
    public ClassReport? Classes { get; init; }

    /// <value>From the first member sent to the last call that arrived at a partner.</value>
    public required double VirtualSeconds { get; init; }

    /// <value>When the last call to the busiest endpoint of any partner could have been made at best.</value>
    public required double TheoreticalSeconds { get; init; }

    /// <value>Real time from the first member sent until everybody had arrived.</value>
    public double WallSeconds { get; init; }

    /// <value>Virtual time by theoretical time; null when everything could go at once.</value>
    public required double? Ratio { get; init; }

    public required double Speed { get; init; }

    public required int Seed { get; init; }

    /// <value>Each connection by itself.</value>
    public required ImmutableArray<ConnectionReport> Connections { get; init; }

    /// <value>Members by state, counted on each connection.</value>
    public required ImmutableSortedDictionary<string, int> States { get; init; }

    /// <value>By endpoint; of several partners as <c>partner/endpoint</c>.</value>
    public required ImmutableSortedDictionary<string, int> CallsByEndpoint { get; init; }

    public required ImmutableSortedDictionary<string, EndpointReport> Endpoints { get; init; }

    /// <value>The most calls to one endpoint in any 60 s: <c>day</c> and <c>night</c>.</value>
    public required ImmutableSortedDictionary<string, int> WorstIn60s { get; init; }

    /// <value>What is wrong; empty when all is right. At most ten members and ten accounts of each connection are named.</value>
    public required ImmutableArray<string> Failures { get; init; }

    public bool Succeeded => Failures.IsEmpty;
}
