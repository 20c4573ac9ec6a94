using System.Globalization;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;

namespace MemberSync.Partners.Spivi.Classes;

/// <summary>The forms of Spivi's operations on classes.</summary>
internal static class ClassRequests
{
    // An event that somebody moved at Spivi is still found by its number.
    private static readonly TimeSpan Around = TimeSpan.FromDays(1);

    public static Form Of(Form form, PartnerCall call, PartnerSettings settings)
    {
        var endpoint = call.Step.Endpoint;
        return endpoint == SpiviEndpoints.GetEvents ? Find(form, call, settings)
            : endpoint == SpiviEndpoints.AddEvent ? Add(form, call, settings)
            : endpoint == SpiviEndpoints.CancelEvent ? form.Add("EventID", EventOf(call))
            : endpoint == SpiviEndpoints.GetMetrics ? Metrics(form, call, settings)
            : endpoint == SpiviEndpoints.AddClients ? Client(form, call).Add("SeatIDs[0]", SeatOf(call))
            : Client(form, call);
    }

    private static Form Find(Form form, PartnerCall call, PartnerSettings settings)
    {
        var terms = EventTerms.Parse(call.Step.Tells[Facet.Profile]);
        return EventOf(call) is { } id
            ? Span(form, terms.Start - Around, terms.End + Around, settings).Add("EventIDs[0]", id)
            : Span(form, terms.Start, terms.End, settings).Add("BoxID", terms.BoxId);
    }

    private static Form Add(Form form, PartnerCall call, PartnerSettings settings)
    {
        var terms = EventTerms.Parse(call.Step.Tells[Facet.Profile]);
        return Span(form.Add("Title", terms.Title), terms.Start, terms.End, settings)
            .Add("InstructorUserName", settings.InstructorOf(call.Member.Class!.Instructor))
            .Add("BoxID", terms.BoxId);
    }

    private static Form Metrics(Form form, PartnerCall call, PartnerSettings settings)
    {
        var session = call.Member.Class!;
        var username = session.Guests[ClassAnswers.GuestOf(call)].Id(call.Link.Connection, ClientIds.Username);
        return Span(form.Add("Username", username), session.Start!.Value, session.End!.Value, settings)
            .Add("EventID", EventOf(call));
    }

    private static Form Span(Form form, DateTimeOffset from, DateTimeOffset to, PartnerSettings settings)
    {
        var zone = settings.Zone() ?? TimeZoneInfo.Utc; // Without one no class is sent.
        return form.Add("StartDateTime", StudioTime.Write(from, zone)).Add("EndDateTime", StudioTime.Write(to, zone));
    }

    private static Form Client(Form form, PartnerCall call) =>
        form.Add("ClientIDs[0]", call.Step.About).Add("EventIDs[0]", EventOf(call));

    private static string? EventOf(PartnerCall call) => call.Link.Ids.GetValueOrDefault(ClassPlan.EventId);

    private static string SeatOf(PartnerCall call) =>
        Roster.Parse(call.Step.Tells[Facet.Bookings]).Seats[call.Step.About!].ToString(CultureInfo.InvariantCulture);
}
