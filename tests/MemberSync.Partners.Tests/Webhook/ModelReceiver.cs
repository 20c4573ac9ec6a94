using MemberSync.Partners.Webhook;

namespace MemberSync.Partners.Tests.Webhook;

/// <summary>A receiver that does what the documentation asks, and no more.</summary>
internal sealed class ModelReceiver
{
    private readonly HashSet<string> _answered = [];
    private readonly List<string> _visits = [];
    private long _sequence;

    /// <summary>What it holds of the one member; null: nobody.</summary>
    public string? Data { get; private set; }

    public IReadOnlyList<string> Visits => _visits;

    public void Take(Message message)
    {
        var sequence = message.Body["sequence"]!.GetValue<long>();
        if (!_answered.Add(message.Id) || sequence <= _sequence)
        {
            return;
        }

        _sequence = sequence;
        switch (message.Body["type"]!.GetValue<string>())
        {
            case "member.upserted":
                Data = message.Body["data"]!.ToJsonString();
                break;
            case "member.removed":
                Data = null;
                break;
            default:
                _visits.Add(message.Body["data"]!["eventId"]!.GetValue<string>());
                break;
        }
    }
}
