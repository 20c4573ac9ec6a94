using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MemberSync.Core.Members;
using MemberSync.Engine.Ports;

namespace MemberSync.Sources.Tests.Support;

/// <summary>What a kind makes of a webhook, as text: a canonical change, a question, nothing, or the faults, a line each.</summary>
internal static class Reads
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(SourceSetup setup, string body) =>
        Setups.Kind(setup.Source.Kind).Read(Encoding.UTF8.GetBytes(body), setup, Setups.Now) switch
        {
            SourceReading.Heard heard => string.Join('\n', heard.Events.Select(Of)),
            SourceReading.Rejected rejected => string.Join('\n', rejected.Faults.Select(fault => $"fault: {fault}")),
            var reading => throw new InvalidOperationException(reading.ToString()),
        };

    private static string Of(SourceEvent e) => e switch
    {
        SourceEvent.Told told => CanonicalChange.Write(told.Change).ToJsonString(Plain),
        SourceEvent.Ask ask => $"ask {ask.Subject.Kind} {ask.Subject.Id}",
        SourceEvent.Nothing nothing => $"nothing: {nothing.Type}",
        _ => throw new InvalidOperationException(e.ToString()),
    };
}
