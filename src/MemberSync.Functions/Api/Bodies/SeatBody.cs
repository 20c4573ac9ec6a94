using System.Text.Json;
using MemberSync.Core.Classes;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="State"><c>seated</c>, <c>toBeSeated</c>, <c>memberUnknown</c>, <c>refused</c> or <c>noSeat</c>.</param>
/// <param name="Text">The same in words, with what to do.</param>
internal sealed record SeatBody(string Member, string? Seat, [property: OneOf(Names = typeof(SeatStanding))] string State, string Text)
{
    public static SeatBody Of(SeatState seat) => new(
        seat.Member.ToString(), seat.Seat, JsonNamingPolicy.CamelCase.ConvertName(seat.State.ToString()), seat.Text);
}
