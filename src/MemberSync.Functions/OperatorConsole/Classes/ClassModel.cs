using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;

namespace MemberSync.Functions.OperatorConsole.Classes;

/// <summary>One class: where it stands, its seats, and what was done in it.</summary>
/// <param name="Seats">Where each booking stands, by the seats' numbers; empty when the class was taken off.</param>
/// <param name="Workouts">What the partner told of those who are booked, most calories first.</param>
/// <param name="Refusal">Why what was just asked for was not done; null: nothing was refused.</param>
public sealed record ClassModel(
    Club Club,
    ConnectionView View,
    TimeZoneInfo Zone,
    LinkDetail Detail,
    ImmutableArray<SeatState> Seats,
    ImmutableArray<(MemberId Member, Workout Workout)> Workouts,
    string? Refusal);
