using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Logs;

namespace MemberSync.Functions.OperatorConsole.Logs;

/// <summary>A connection's log, one day at a time.</summary>
/// <param name="Next">Where the next page begins; null: this is the last.</param>
/// <param name="After">Where this page begins; null: it is the first.</param>
/// <param name="Notice">What has just become of a request, in English; null: nothing was asked.</param>
public sealed record LogModel(
    Club Club,
    ConnectionView View,
    TimeZoneInfo Zone,
    LogAsk Ask,
    LogPage Page,
    string? Next,
    string? After,
    string? Notice);
