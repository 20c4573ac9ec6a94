using System.Text.Json.Nodes;

namespace MemberSync.Partners.Webhook;

/// <summary>One message: its id, which its repeats have too, and its body.</summary>
internal sealed record Message(string Id, JsonObject Body);
