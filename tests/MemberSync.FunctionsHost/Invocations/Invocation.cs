using System.Text.Json.Nodes;

namespace MemberSync.FunctionsHost.Invocations;

/// <summary>One run of a function that is not fired by a request: what is posted to the handler.</summary>
/// <param name="Subject">What it is about, for the journal: a message's id, a timer's occurrence.</param>
internal sealed record Invocation(string Function, Guid Id, string Subject, JsonObject Data, JsonObject Metadata)
{
    public string Body => new JsonObject
    {
        [nameof(Data)] = Data.DeepClone(),
        [nameof(Metadata)] = Metadata.DeepClone(),
    }.ToJsonString(WireValue.Json);
}
