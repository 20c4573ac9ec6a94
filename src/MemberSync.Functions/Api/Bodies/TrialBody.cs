using System.Text.Json;
using MemberSync.Core.Members;
using MemberSync.Engine.Ports;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>What the hub would make of a webhook, event by event: a change that it would take, a question, or nothing.</summary>
internal sealed record TrialBody(IReadOnlyList<TrialEventBody> Events)
{
    public static TrialBody Of(SourceReading.Heard heard) => new([.. heard.Events.Select(Of)]);

    private static TrialEventBody Of(SourceEvent e) => e switch
    {
        SourceEvent.Told told => new TrialEventBody("take") { Change = CanonicalChange.Write(told.Change) },
        SourceEvent.Ask ask => new TrialEventBody("ask")
        {
            Subject = $"{JsonNamingPolicy.CamelCase.ConvertName(ask.Subject.Kind.ToString())} {ask.Subject.Id}",
        },
        SourceEvent.Nothing nothing => new TrialEventBody("nothing") { Type = nothing.Type },
        _ => throw new System.Diagnostics.UnreachableException(e.GetType().Name),
    };
}
