using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Retention;

/// <summary>Notes, in the commit that writes them, what rows may go when they are old.</summary>
internal static class Ages
{
    public static Write OfEvent(string eventId, DateTimeOffset at) =>
        new Write.Put(Keys.AgedEvent(at, eventId), Value([Keys.Event(eventId)]));

    /// <param name="connection">Whose history it is.</param>
    /// <param name="at">When the commit is made.</param>
    /// <param name="label">Tells the commit from every other of the same moment.</param>
    /// <param name="keys">The lines of history.</param>
    public static Write OfHistory(
        ConnectionId connection, DateTimeOffset at, string label, IEnumerable<string> keys) =>
        new Write.Put(Keys.AgedHistory(connection, at, label), Value([.. keys]));

    private static ReadOnlyMemory<byte> Value(ImmutableArray<string> keys) =>
        RowJson.Write(new AgeRow(keys), RowJson.Default.AgeRow);
}
