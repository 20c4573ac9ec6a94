using System.Collections.Immutable;

namespace MemberSync.Functions.Api.Bodies;

internal sealed record ActivationListBody(ImmutableArray<ActivationBody> Members);
