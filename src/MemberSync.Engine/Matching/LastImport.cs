namespace MemberSync.Engine.Matching;

/// <summary>The last import that made links: the one that can be undone.</summary>
internal sealed record LastImport(string Import);
