namespace MemberSync.Core.Sources;

/// <summary>Somebody or something that can be asked for at the source.</summary>
/// <param name="Id">The source's own id of it, 1 to 100 characters.</param>
public sealed record SourceSubject(SubjectKind Kind, string Id);
