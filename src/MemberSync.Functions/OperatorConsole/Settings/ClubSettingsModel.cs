using MemberSync.Core.Clubs;
using MemberSync.Functions.OperatorConsole.Forms;

namespace MemberSync.Functions.OperatorConsole.Settings;

/// <summary>A club's settings, to be looked at and changed.</summary>
/// <param name="Notice">What was just done; null: nothing.</param>
/// <param name="Refusal">Why something was not done; null: it was not tried, or the faults say it.</param>
public sealed record ClubSettingsModel(Club Club, Entries Entries, string? Notice, string? Refusal);
