using MemberSync.Core.Clubs;
using MemberSync.Functions.OperatorConsole.Forms;

namespace MemberSync.Functions.OperatorConsole.Settings;

/// <summary>A club's settings, to be looked at and changed.</summary>
/// <param name="IsSaved">They were just stored.</param>
/// <param name="Refusal">Why they were not stored; null: it was not tried, or the faults say it.</param>
public sealed record ClubSettingsModel(Club Club, Entries Entries, bool IsSaved, string? Refusal);
