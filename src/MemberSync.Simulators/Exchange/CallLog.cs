using MemberSync.Simulators.Rates;

namespace MemberSync.Simulators.Exchange;

/// <summary>Arrivals and answers of one endpoint of one facility.</summary>
internal sealed class CallLog(RateRule rule)
{
    private readonly RateLog _rate = new(rule);
    private readonly AnswerCounts _answers = new();

    public CallFigures Figures => new()
    {
        Total = _answers.Total,
        ByStatus = _answers.ByStatus,
        ByOutcome = _answers.ByOutcome,
        RejectedForRate = _answers.RejectedForRate,
        Rate = _rate.Figures,
    };

    public RateVerdict Arrived(DateTimeOffset now) => _rate.Record(now);

    public void Answered(SimResponse response) => _answers.Add(response);
}
