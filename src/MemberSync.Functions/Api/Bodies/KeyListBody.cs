namespace MemberSync.Functions.Api.Bodies;

internal sealed record KeyListBody(IReadOnlyList<KeyBody> Keys);
