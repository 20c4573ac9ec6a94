namespace MemberSync.Engine.Sources;

/// <summary>How many changes of a source no event ever told.</summary>
internal sealed record GapCount(int NeverDelivered);
