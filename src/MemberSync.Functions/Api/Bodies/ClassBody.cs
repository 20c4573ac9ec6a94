using MemberSync.Core.Links;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>One class on one connection: what the gym system says, where it stands, and where each booking does.</summary>
/// <param name="Status">As of members, or <c>Removed</c> when the class was cancelled or is not for this partner any more.</param>
/// <param name="BookingsLeftOut">How many were told beyond those that are kept.</param>
/// <param name="LastExchange">The last call for the class, masked; null before the first.</param>
internal sealed record ClassBody(
    string Class,
    string? Title,
    DateTimeOffset? Start,
    DateTimeOffset? End,
    string? Location,
    string? Instructor,
    bool Cancelled,
    [property: OneOf(ExactNames = typeof(LinkStatus))] string Status,
    string? Reason,
    string? EventId,
    DateTimeOffset? LastSentAt,
    DateTimeOffset? NextAttemptAt,
    IReadOnlyList<SeatBody> Bookings,
    int BookingsLeftOut,
    IReadOnlyList<TransitionBody> History,
    ExchangeBody? LastExchange)
{
    public static ClassBody Of(LinkDetail detail, LinkExplanation why, ConnectionView view)
    {
        var (session, link) = (detail.Member.Class!, detail.Link);
        var seats = view.Plan.Seats(session, link, view.Connection.PartnerSettings);
        return new ClassBody(
            detail.Member.Id.ClassName,
            session.Title,
            session.Start,
            session.End,
            session.Location,
            session.Instructor,
            session.IsCancelled,
            link.Status.ToString(),
            ClassWords.Of(link.Reason?.ToString()),
            link.Ids.GetValueOrDefault("eventId"),
            link.LastSentAt,
            link.Due?.At,
            link.Status == LinkStatus.Removed ? [] : [.. seats.Select(SeatBody.Of)],
            session.BookingsLeftOut,
            [.. detail.History.Select(TransitionBody.Of)],
            why.LastExchange is { } last ? ExchangeBody.Of(last) : null);
    }
}
