using MemberSync.Functions.OperatorConsole.Forms;

namespace MemberSync.Functions.OperatorConsole.Settings;

/// <summary>A club that is not there yet.</summary>
/// <param name="Refusal">Why it was not stored; null: it was not tried, or the faults say it.</param>
public sealed record NewClubModel(Entries Entries, string? Refusal);
