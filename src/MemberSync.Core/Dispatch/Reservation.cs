namespace MemberSync.Core.Dispatch;

/// <summary>
/// Calls that a worker may make, stored before it makes them. None may be sent after <paramref name="SendBy"/>, so
/// that whoever finds the reservation of a lost worker knows when the last of them can have reached the partner.
/// </summary>
/// <param name="Holder">Names the reservation; unique within the budget.</param>
public sealed record Reservation(string Holder, int Count, DateTimeOffset SendBy);
