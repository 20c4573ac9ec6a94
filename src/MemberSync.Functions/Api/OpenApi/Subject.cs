using System.Collections.Immutable;

namespace MemberSync.Functions.Api.OpenApi;

/// <summary>Operations that belong together; a tag of the document.</summary>
internal sealed record Subject(string Name, string Description, ImmutableArray<Operation> Operations);
