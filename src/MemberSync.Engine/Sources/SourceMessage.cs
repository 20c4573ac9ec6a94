using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;

namespace MemberSync.Engine.Sources;

/// <summary>"Go on asking this source."</summary>
/// <param name="Set">Of a comparison: which one it is.</param>
/// <param name="Page">Of a comparison: the number of the page that is next.</param>
/// <param name="Subject">A question that could not be answered before, to be asked again; null: those that wait.</param>
public sealed record SourceMessage(
    ClubId Club, SourceId Source, SourceTask Task, string? Set = null, int Page = 0, SourceSubject? Subject = null);
