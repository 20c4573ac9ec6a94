using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Core.Sources;
using MemberSync.Engine.Sources;
using MemberSync.Testing.Storage;
using MemberSync.Testing.Time;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace MemberSync.Engine.Tests.Sources;

public sealed class GapsTests
{
    private static readonly ClubId Club = ClubId.Parse("north");
    private static readonly SourceId Desk = SourceId.Parse("desk");

    private readonly SimulatedTime _time = new(SimulatedTime.DefaultStart);
    private readonly Gaps _gaps;

    public GapsTests()
    {
        _gaps = new Gaps(new ModelStore(_time), NullLogger<Gaps>.Instance);
    }

    [Fact]
    public async Task Same_gap_noted_again_counts_once()
    {
        var gap = Gap("1");
        await NoteAsync(gap);
        await NoteAsync(gap);

        Assert.Equal(1, await _gaps.CountAsync(Club, Desk, CancellationToken.None));
    }

    [Fact]
    public async Task Newest_come_first_and_all_are_counted()
    {
        foreach (var id in new[] { "1", "2", "3" })
        {
            await NoteAsync(Gap(id));
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        var newest = await _gaps.NewestAsync(Club, Desk, 2, CancellationToken.None);

        Assert.Equal(["3", "2"], newest.Select(gap => gap.Subject.Id));
        Assert.Equal(3, await _gaps.CountAsync(Club, Desk, CancellationToken.None));
    }

    private Task NoteAsync(Gap gap) => _gaps.NoteAsync(Club, Desk, gap, CancellationToken.None);

    private Gap Gap(string id) =>
        new(new SourceSubject(SubjectKind.Member, id), MemberId.Parse(id), _time.GetUtcNow(), ["email"]);
}
