using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using MemberSync.Simulators.Spivi.Clients;
using MemberSync.Simulators.Spivi.Events;
using MemberSync.Simulators.Spivi.Wire;

namespace MemberSync.Simulators.Spivi.Operations;

/// <summary>The operations on classes.</summary>
internal sealed class EventDesk(SiteDefinition site, EventBook events, ClientBook clients)
{
    private readonly StudioTime _times = new(site.TimeZone);

    public Answer Find(FormReader form)
    {
        var (from, to) = (_times.Read(form.Take("StartDateTime")), _times.Read(form.Take("EndDateTime")));
        var (box, ids) = (form.Take("BoxID"), form.TakeList("EventIDs"));
        if ((ClientDesk.Left(form) ?? ((box.Length > 0) == ids.Length > 0 ? "BoxID or EventIDs is needed" : null)) is { } fault)
        {
            return Answer.Fail(Answer.Wrong, fault);
        }

        return from is null || to is null
            ? Answer.Fail(Answer.Wrong, "StartDateTime and EndDateTime are needed, as dd-MM-yyyyTHH:mm")
            : List(events.All.Where(e => e.Start >= from && e.End <= to && (ids.IsEmpty ? e.BoxId == box : ids.Contains(e.EventId))));
    }

    public Answer Add(FormReader form)
    {
        var (start, end) = (_times.Read(form.Take("StartDateTime")), _times.Read(form.Take("EndDateTime")));
        var (title, box, instructor) = (form.Take("Title"), form.Take("BoxID"), form.Take("InstructorUserName"));
        form.Take("Description");
        var fault = ClientDesk.Left(form) ?? this switch
        {
            _ when title.Length == 0 => "Title is needed",
            _ when start is null || end is null => "StartDateTime and EndDateTime are needed, as dd-MM-yyyyTHH:mm",
            _ when end <= start => "EndDateTime must be after StartDateTime",
            _ when site.Boxes.All(known => known.BoxId != box) => "there is no such BoxID",
            _ when instructor.Length > 0 && !site.Instructors.Contains(instructor) => "there is no such instructor",
            _ => null,
        };
        return fault is null
            ? List([events.Add(new SiteEvent("", box, title, start!.Value, end!.Value, instructor, false, NoSeats))])
            : Answer.Fail(Answer.Wrong, fault);
    }

    public Answer Cancel(FormReader form) => events.Find(form.Take("EventID")) switch
    {
        null => Answer.Fail(Answer.Missing, "Event not found"),
        { IsCancelled: true } => Answer.Fail(Answer.Wrong, "the event is cancelled already"),
        { } found => Store(found with { IsCancelled = true, Seats = NoSeats }),
    };

    public Answer AddClients(FormReader form) => Each(form, form.TakeList("SeatIDs"), Seat);

    public Answer RemoveClients(FormReader form) => Each(form, [], (booked, client, _) => booked.Seats.ContainsKey(client.ClientId)
        ? (booked with { Seats = booked.Seats.Remove(client.ClientId) }, null)
        : (booked, "the client is not in the event"));

    public Answer Instructors(FormReader form) => ClientDesk.Left(form) is { } fault
        ? Answer.Fail(Answer.Wrong, fault)
        : Answer.Ok(new XElement("Clients", site.Instructors.Select(name => new XElement("Client", new XElement("Email", name)))));

    private static ImmutableSortedDictionary<string, int> NoSeats => ImmutableSortedDictionary<string, int>.Empty;

    private Answer Store(SiteEvent changed)
    {
        events.Update(changed);
        return Answer.Ok();
    }

    // All or nothing, in the order of the lists.
    private Answer Each(
        FormReader form, ImmutableArray<string> seats, Func<SiteEvent, SiteClient, string, (SiteEvent Next, string? Fault)> change)
    {
        var (clientIds, eventIds) = (form.TakeList("ClientIDs"), form.TakeList("EventIDs"));
        if (clientIds.IsEmpty || clientIds.Length != eventIds.Length || seats.Length > clientIds.Length)
        {
            return Answer.Fail(Answer.Wrong, "ClientIDs, EventIDs and SeatIDs must have as many entries as each other");
        }

        var changed = new Dictionary<string, SiteEvent>();
        for (var i = 0; i < clientIds.Length; i++)
        {
            var found = changed.GetValueOrDefault(eventIds[i]) ?? events.Find(eventIds[i]);
            var client = clients.FindById(clientIds[i]);
            if (found is null || client is null)
            {
                return Answer.Fail(Answer.Missing, found is null ? "Event not found" : "Client not found");
            }

            (changed[found.EventId], var fault) = change(found, client, i < seats.Length ? seats[i] : "");
            if ((found.IsCancelled ? "the event is cancelled" : fault ?? ClientDesk.Left(form)) is { } wrong)
            {
                return Answer.Fail(Answer.Wrong, wrong);
            }
        }

        changed.Values.ToList().ForEach(events.Update);
        return Answer.Ok();
    }

    private (SiteEvent Next, string? Fault) Seat(SiteEvent booked, SiteClient client, string seat)
    {
        var places = site.Boxes.First(box => box.BoxId == booked.BoxId).Seats;
        var isSeat = int.TryParse(seat, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < places;
        return !isSeat ? (booked, "there is no such seat")
            : booked.Seats.ContainsKey(client.ClientId) ? (booked, "the client is in the event already")
            : booked.Seats.ContainsValue(number) ? (booked, "the seat is occupied")
            : (booked with { Seats = booked.Seats.Add(client.ClientId, number) }, null);
    }

    private Answer List(IEnumerable<SiteEvent> found) => Answer.Ok(new XElement("Events", found.Select(Element)));

    private XElement Element(SiteEvent found) => new(
        "Event",
        new XElement("EventID", found.EventId),
        new XElement("Title", found.Title),
        new XElement("StartDateTime", _times.Write(found.Start)),
        new XElement("EndDateTime", _times.Write(found.End)),
        new XElement("InstructorName", found.Instructor),
        new XElement("IsCancelled", found.IsCancelled ? "1" : "0"),
        new XElement("BookedClients", found.Seats.Select(Booked)),
        new XElement("AvailableSeats", Free(found).Select(seat => new XElement("AvailableSeat", seat))));

    private XElement Booked(KeyValuePair<string, int> seat) => new(
        "BookedClient",
        new XElement("ClientID", seat.Key),
        new XElement("ClientName", clients.FindById(seat.Key)?.Name),
        new XElement("UserName", clients.FindById(seat.Key)?.Username),
        new XElement("SeatID", seat.Value));

    private IEnumerable<int> Free(SiteEvent found) => Enumerable
        .Range(0, site.Boxes.First(box => box.BoxId == found.BoxId).Seats)
        .Where(seat => !found.IsCancelled && !found.Seats.ContainsValue(seat));
}
