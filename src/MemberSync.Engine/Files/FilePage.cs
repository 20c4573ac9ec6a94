using System.Collections.Immutable;

namespace MemberSync.Engine.Files;

/// <summary>Some members whom the files of a source had, each with the hash of its row.</summary>
internal sealed record FilePage(ImmutableSortedDictionary<string, string> Rows);
