using System.Collections.Immutable;

namespace MemberSync.Core.Dispatch;

/// <summary>
/// The exact record of the calls at one endpoint of one connection that may still count against its limit.
/// A call counts from its reservation until the partner's period after its answer has passed: the answer is the
/// latest moment at which the partner can have counted it.
/// </summary>
public sealed record Budget
{
    public static Budget Empty { get; } = new();

    /// <summary>When the answers came (or the waiting for them ended), oldest first.</summary>
    public ImmutableArray<DateTimeOffset> Answers { get; init; } = [];

    public ImmutableArray<Reservation> Reservations { get; init; } = [];

    /// <summary>No call before this: the partner said so.</summary>
    public DateTimeOffset? BlockedUntil { get; init; }

    public int Reserved => Reservations.Sum(reservation => reservation.Count);

    /// <exception cref="ArgumentOutOfRangeException">No call is reserved.</exception>
    public Budget Reserve(string holder, int count, DateTimeOffset sendBy)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return this with { Reservations = Reservations.Add(new Reservation(holder, count, sendBy)) };
    }

    /// <summary>One reserved call has ended; unknown holders have long been counted as lost, and stay so.</summary>
    public Budget Answer(string holder, DateTimeOffset at) =>
        Release(holder) with { Answers = Insert(Answers, at) };

    /// <summary>One reserved call was never sent, and its slot is free again.</summary>
    public Budget Release(string holder)
    {
        var index = Reservations.FindIndex(reservation => reservation.Holder == holder);
        if (index < 0)
        {
            return this;
        }

        var reservation = Reservations[index];
        return this with
        {
            Reservations = reservation.Count == 1
                ? Reservations.RemoveAt(index)
                : Reservations.SetItem(index, reservation with { Count = reservation.Count - 1 }),
        };
    }

    /// <summary>
    /// The same budget in the eyes of one whose clock may be this far ahead of the one that the times were read from.
    /// </summary>
    public Budget Delay(TimeSpan by) => by == TimeSpan.Zero ? this : this with
    {
        Answers = [.. Answers.Select(answer => answer + by)],
        Reservations = [.. Reservations.Select(reservation => reservation with { SendBy = reservation.SendBy + by })],
        BlockedUntil = BlockedUntil + by,
    };

    public Budget Block(DateTimeOffset until) =>
        this with { BlockedUntil = BlockedUntil is { } known && known > until ? known : until };

    private static ImmutableArray<DateTimeOffset> Insert(ImmutableArray<DateTimeOffset> answers, DateTimeOffset at)
    {
        var index = answers.Length;
        while (index > 0 && answers[index - 1] > at)
        {
            index--;
        }

        return answers.Insert(index, at);
    }
}
