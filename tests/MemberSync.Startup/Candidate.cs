namespace MemberSync.Startup;

/// <summary>A published executable whose start is measured.</summary>
internal sealed record Candidate(string Name, string Path);
