using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Core.Members;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Gyms;

/// <summary>Reads the gym's people over a network with some latency; the process may die before and after.</summary>
public sealed class GymClient(SourceModel people, Gate gate, TimeProvider time) : ISourceClient
{
    private const int PageSize = 2;

    private static readonly TimeSpan HalfWay = TimeSpan.FromMilliseconds(40);

    public int CallsPerRead => 1;

    public int CallsPerPage => 1;

    public Task<SourceAnswer> ReadAsync(SourceSubject subject, CancellationToken cancellationToken) =>
        ExchangeAsync<SourceAnswer>("ask for a member", () =>
        {
            var number = int.Parse(subject.Id, CultureInfo.InvariantCulture);
            return people.Members.TryGetValue(number, out var member)
                ? new SourceAnswer.Found([Told(member)])
                : new SourceAnswer.Gone(People.Id(number));
        });

    public Task<SourcePage> ListAsync(string? cursor, CancellationToken cancellationToken) =>
        ExchangeAsync("list members", () =>
        {
            var start = int.Parse(cursor ?? "0", CultureInfo.InvariantCulture);
            var page = people.Members.Skip(start).Take(PageSize).ToImmutableArray();
            if (people.Listing == Listing.BreaksOff && start > 0)
            {
                return new SourcePage(new SourceAnswer.Failed("The gym system answered 500."));
            }

            return new SourcePage(new SourceAnswer.Found([]))
            {
                Records = [.. page.Select(member => new SourceRecord(Gym.Subject(member.Key), [Told(member.Value)]))],
                Next = start + PageSize < people.Members.Count && people.Listing != Listing.LeavesOut
                    ? (start + PageSize).ToString(CultureInfo.InvariantCulture)
                    : null,
            };
        });

    private Task<T> ExchangeAsync<T>(string what, Func<T> answer) => gate.PassAsync(what, async () =>
    {
        await Task.Delay(HalfWay, time);
        var answered = answer();
        await Task.Delay(HalfWay, time);
        return answered;
    });

    private static MemberChange Told(Member member) => People.Told(ChangeType.MemberUpdated, member, default, string.Empty);
}
