namespace MemberSync.Core.Sources;

/// <summary>What an event of a source is about. The names are stored: never rename one.</summary>
public enum SubjectKind
{
    Member,
    Class,
}
