using System.Globalization;

namespace MemberSync.Simulators.Exchange;

/// <summary>Counts answers, by status and by what became of the call.</summary>
internal sealed class AnswerCounts
{
    private readonly SortedDictionary<string, int> _byStatus = new(StringComparer.Ordinal);
    private readonly SortedDictionary<CallOutcome, int> _byOutcome = [];

    public int Total { get; private set; }

    public IReadOnlyDictionary<string, int> ByStatus => new SortedDictionary<string, int>(_byStatus, StringComparer.Ordinal);

    public IReadOnlyDictionary<CallOutcome, int> ByOutcome => new SortedDictionary<CallOutcome, int>(_byOutcome);

    public int RejectedForRate => _byOutcome.GetValueOrDefault(CallOutcome.RateLimited);

    public void Add(SimResponse response)
    {
        var status = response.Delivery == Delivery.Answered
            ? response.Status.ToString(CultureInfo.InvariantCulture)
            : "dropped";
        Total++;
        _byStatus[status] = _byStatus.GetValueOrDefault(status) + 1;
        _byOutcome[response.Outcome] = _byOutcome.GetValueOrDefault(response.Outcome) + 1;
    }
}
