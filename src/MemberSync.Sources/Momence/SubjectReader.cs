using System.Collections.Immutable;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Asking;
using MemberSync.Sources.Contracts;

namespace MemberSync.Sources.Momence;

/// <summary>Reads what belongs to a member or session that is known: memberships, or bookings.</summary>
internal sealed class SubjectReader(MomenceSettings settings, MomenceApi api, TimeProvider time)
{
    /// <summary>Requests for what one member bought.</summary>
    public const int CallsPerMember = 1;

    /// <summary>Requests for one session's bookings: 300 are as many as the hub keeps of a class.</summary>
    public const int MostBookingPages = 3;

    /// <summary>The most requests for one member or session, its own included.</summary>
    public const int MostCalls = 1 + MostBookingPages;

    /// <summary>No record with an answer that was found: it went away meanwhile.</summary>
    public async Task<(SourceAnswer Answer, SourceRecord? Record)> ReadAsync(
        SubjectKind kind, Foreign found, CancellationToken cancellationToken)
    {
        if (found.Text("id") is not { } id)
        {
            return (new SourceAnswer.Unreadable("Momence's answer is neither a member nor a session: it has no id."), null);
        }

        var (parts, fault) = await AllAsync(kind == SubjectKind.Member ? Memberships(id) : Bookings(id), cancellationToken);
        var record = new SourceRecord(new SourceSubject(kind, id), []);
        return fault switch
        {
            { IsMissing: true } => (new SourceAnswer.Found([]), null),
            { Fault: { } failed } => (failed, failed is SourceAnswer.Unreadable ? record : null),
            _ => Map(record, found, parts),
        };
    }

    private (SourceAnswer Answer, SourceRecord Record) Map(SourceRecord record, Foreign found, ImmutableArray<Foreign> parts)
    {
        var changes = record.Subject.Kind == SubjectKind.Member
            ? MemberMapping.Read(settings, found, parts, Days.Today(time, settings.TimeZone), out var faults)
            : SessionMapping.Read(settings, found, parts, out faults);
        return faults.IsEmpty
            ? (new SourceAnswer.Found(changes), record with { Changes = changes })
            : (new SourceAnswer.Unreadable(string.Join("; ", faults)), record);
    }

    private static SubjectList Memberships(string member) =>
        new($"members/{member}/bought-memberships/active?includeFrozen=true", Size: 200, CallsPerMember);

    private static SubjectList Bookings(string session) =>
        new($"sessions/{session}/bookings?includeCancelled=true", Size: 100, MostBookingPages);

    private async Task<(ImmutableArray<Foreign> Items, Reply? Fault)> AllAsync(
        SubjectList list, CancellationToken cancellationToken)
    {
        var items = ImmutableArray.CreateBuilder<Foreign>();
        for (var page = 0; page < list.Pages; page++)
        {
            var reply = await api.GetAsync($"{list.Path}&page={page}&pageSize={list.Size}", cancellationToken);
            var read = new Foreign(reply.Json);
            if (reply.Failed || !read.HasList("payload"))
            {
                return ([], reply.Failed ? reply : new SourceAnswer.Unreadable("Momence's page has no payload."));
            }

            var before = items.Count;
            items.AddRange(read.List("payload"));
            if (items.Count - before < list.Size)
            {
                return (items.DrainToImmutable(), null);
            }
        }

        return ([], new SourceAnswer.Unreadable(
            $"Momence has {list.Pages * list.Size} memberships or bookings for it or more, and no more are read."));
    }

    /// <param name="Size">How many a page may hold, as documented.</param>
    private sealed record SubjectList(string Path, int Size, int Pages);
}
