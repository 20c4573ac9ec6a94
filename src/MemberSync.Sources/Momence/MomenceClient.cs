using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Asking;
using MemberSync.Sources.Reading;

namespace MemberSync.Sources.Momence;

/// <summary>Reads a host's members with what they bought, and its sessions with who is booked.</summary>
internal sealed class MomenceClient(MomenceSettings settings, MomenceApi api, TimeProvider time)
    : ISourceClient, IDisposable
{
    private const int MembersOfAPage = 50;
    private const int SessionsOfAPage = 15;
    private const int AtOnce = 5;

    // Who is in a class that runs may still matter.
    private static readonly TimeSpan StillOfInterest = TimeSpan.FromHours(3);

    private readonly SubjectReader _reader = new(settings, api, time);

    public int CallsPerRead => MomenceApi.CallsForToken + SubjectReader.MostCalls;

    public int CallsPerPage => MomenceApi.CallsForToken + 1 + Math.Max(
        MembersOfAPage * SubjectReader.CallsPerMember, SessionsOfAPage * SubjectReader.MostBookingPages);

    public void Dispose() => api.Dispose();

    public async Task<SourceAnswer> ReadAsync(SourceSubject subject, CancellationToken cancellationToken)
    {
        var (isMember, known) = (subject.Kind == SubjectKind.Member, default(MemberId));
        if (isMember
            ? !MemberId.TryParse(ForeignIds.Member(settings.Setup, subject.Id), out known)
            : !MemberId.TryOfClass(subject.Id, out known))
        {
            return new SourceAnswer.Unreadable($"'{subject.Id}' is no id that Momence could have.");
        }

        var list = isMember ? "members" : "sessions";
        var reply = await api.GetAsync($"{list}/{Uri.EscapeDataString(subject.Id)}", cancellationToken);
        if (reply.Failed)
        {
            return reply.IsMissing && await api.IsRightAddressAsync(cancellationToken)
                ? new SourceAnswer.Gone(known)
                : reply.Fault;
        }

        var (answer, record) = await _reader.ReadAsync(subject.Kind, new Foreign(reply.Json), cancellationToken);
        return answer is SourceAnswer.Found && record is null ? new SourceAnswer.Gone(known) : answer;
    }

    public async Task<SourcePage> ListAsync(string? cursor, CancellationToken cancellationToken)
    {
        if ((cursor is null ? ListPlace.First : ListPlace.Parse(cursor)) is not { } place)
        {
            return new SourcePage(new SourceAnswer.Unreadable($"'{cursor}' is no place in Momence's lists."));
        }

        var reply = await api.GetAsync(PathOf(place), cancellationToken);
        var page = new Foreign(reply.Json);
        if (reply.Failed || !page.HasList("payload"))
        {
            return new SourcePage(reply.Fault ?? new SourceAnswer.Unreadable("Momence's page has no payload."));
        }

        var kind = place.SessionsFrom is null ? SubjectKind.Member : SubjectKind.Class;
        var items = page.List("payload").ToList();
        var records = ImmutableArray.CreateBuilder<SourceRecord>();
        foreach (var some in items.Chunk(AtOnce))
        {
            var read = await Task.WhenAll(some.Select(item => _reader.ReadAsync(kind, item, cancellationToken)));
            if (read.Select(one => one.Answer).FirstOrDefault(answer => !IsRead(answer)) is { } failed)
            {
                return new SourcePage(failed);
            }

            records.AddRange(read.Select(one => one.Record).OfType<SourceRecord>());
        }

        return new SourcePage(new SourceAnswer.Found([]))
        {
            Records = records.DrainToImmutable(),
            Next = After(place, items.Count)?.Format(),
        };
    }

    // Of somebody who cannot be read a list tells no more than that they are there.
    private static bool IsRead(SourceAnswer answer) => answer is SourceAnswer.Found or SourceAnswer.Unreadable;

    // In the order in which members came: whoever joins meanwhile stands at the end, and moves nobody.
    private string PathOf(ListPlace place) => place.SessionsFrom is { } from
        ? $"sessions?page={place.Page}&pageSize={SessionsOfAPage}&sortBy=startsAt&sortOrder=ASC&includeCancelled=true"
            + $"&startAfter={ListPlace.Format(from)}&startBefore={ListPlace.Format(from.AddDays(settings.SessionDays))}"
        : $"members?page={place.Page}&pageSize={MembersOfAPage}&sortBy=firstSeenAt&sortOrder=ASC";

    // A page that is not full is the last: the total may count what was removed meanwhile.
    private ListPlace? After(ListPlace place, int count) => place.SessionsFrom is null
        ? count == MembersOfAPage ? place with { Page = place.Page + 1 }
            : settings.SessionDays > 0 ? new ListPlace(0, time.GetUtcNow() - StillOfInterest)
            : null
        : count == SessionsOfAPage ? place with { Page = place.Page + 1 }
        : null;
}
