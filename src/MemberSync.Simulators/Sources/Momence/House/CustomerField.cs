namespace MemberSync.Simulators.Sources.Momence.House;

/// <summary>A field of the host's own making.</summary>
/// <param name="Type">Such as <c>text</c>, <c>dropdown</c> or <c>date-of-birth</c>.</param>
internal sealed record CustomerField(long Id, string Label, string Type, string Value);
