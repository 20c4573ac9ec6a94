using System.Globalization;
using MemberSync.Simulators.Rates;

namespace MemberSync.Simulators.Exchange;

/// <summary>Arrivals and answers of one endpoint of one facility.</summary>
internal sealed class CallLog(RateRule rule)
{
    private readonly RateLog _rate = new(rule);
    private readonly SortedDictionary<string, int> _byStatus = new(StringComparer.Ordinal);
    private readonly SortedDictionary<CallOutcome, int> _byOutcome = [];
    private int _answers;

    public CallFigures Figures => new()
    {
        Total = _answers,
        ByStatus = new SortedDictionary<string, int>(_byStatus, StringComparer.Ordinal),
        ByOutcome = new SortedDictionary<CallOutcome, int>(_byOutcome),
        RejectedForRate = _byOutcome.GetValueOrDefault(CallOutcome.RateLimited),
        Rate = _rate.Figures,
    };

    public RateVerdict Arrived(DateTimeOffset now) => _rate.Record(now);

    public void Answered(SimResponse response)
    {
        var status = response.Delivery == Delivery.Answered
            ? response.Status.ToString(CultureInfo.InvariantCulture)
            : "dropped";
        _answers++;
        _byStatus[status] = _byStatus.GetValueOrDefault(status) + 1;
        _byOutcome[response.Outcome] = _byOutcome.GetValueOrDefault(response.Outcome) + 1;
    }
}
