using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Engine.MemberViews;

namespace MemberSync.Functions.OperatorConsole.MemberView;

/// <summary>What a member sees.</summary>
/// <param name="Reading">Null: the link opens nothing.</param>
public sealed record ViewModel(ViewReading? Reading)
{
    internal TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Reading!.Club.TimeZone);

    internal ImmutableArray<ClassMetrics> Metrics => Reading?.Metrics ?? [];
}
