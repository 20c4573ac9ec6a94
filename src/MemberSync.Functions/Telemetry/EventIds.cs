using OpenTelemetry;
using OpenTelemetry.Logs;

namespace MemberSync.Functions.Telemetry;

/// <summary>Writes the id of an event, which the protocol has no field for, beside its other values.</summary>
internal sealed class EventIds : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (data.EventId.Id != 0)
        {
            data.Attributes = [.. data.Attributes ?? [], new("event.id", data.EventId.Id)];
        }
    }
}
