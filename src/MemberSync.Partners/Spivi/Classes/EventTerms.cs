using System.Globalization;
using MemberSync.Core.Classes;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Spivi.Classes;

/// <summary>
/// What makes a class another one at Spivi, where no operation changes it: other terms need a new one. Who leads it is
/// told when it is made and does not count. The text is stored.
/// </summary>
internal sealed record EventTerms(string BoxId, DateTimeOffset Start, DateTimeOffset End, string Title)
{
    private const char Separator = '\u001f';
    private const string Minute = "yyyy-MM-dd'T'HH:mm'Z'";

    /// <summary>Null when the class is not one for Spivi.</summary>
    public static EventTerms? Of(ClassSession session, PartnerSettings settings) =>
        session is { IsComplete: true } && settings.BoxOf(session.Location) is { } box && settings.Zone() is not null
            ? new EventTerms(box, ToMinute(session.Start!.Value), ToMinute(session.End!.Value), session.Title!)
            : null;

    public static EventTerms Parse(string text)
    {
        var parts = text.Split(Separator, 4);
        return new EventTerms(parts[0], Time(parts[1]), Time(parts[2]), parts[3]);
    }

    public override string ToString() => string.Join(Separator, BoxId, Text(Start), Text(End), Title);

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString(Minute, CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(
        text, Minute, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static DateTimeOffset ToMinute(DateTimeOffset at) => at.AddTicks(-(at.UtcTicks % TimeSpan.TicksPerMinute));
}
