using System.Collections.Immutable;
using System.Text;
using MemberSync.Core.Links;
using MemberSync.Core.Matching;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Matching;
using MemberSync.Engine.Members;
using MemberSync.Engine.Rows;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Engine.Tests.Matching;

public sealed class MatchRowsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly MemberId Member = MemberId.Parse("gb-1");

    private static readonly PartnerPerson Someone = new(
        "7c02",
        ImmutableSortedDictionary<string, string>.Empty.Add("facilityUserId", "7c02"),
        new Person("Zoë", "Maurer", new DateOnly(1991, 4, 17), Gender.Female, null));

    private static readonly ImmutableSortedDictionary<Facet, string> Held =
        ImmutableSortedDictionary<Facet, string>.Empty.Add(Facet.Profile, "1111:f1");

    [Fact]
    public void Stored_forms_stay_readable() => Approved.Matches(string.Join(
        '\n',
        Text(RowJson.Write(new AccountHolder(Member), RowJson.Default.AccountHolder)),
        Text(RowJson.Write(new PeopleHead("0f", 1, Noon), RowJson.Default.PeopleHead)),
        Text(RowJson.Write(new PeopleHead("0f", 1, Noon) { Facility = "f=" }, RowJson.Default.PeopleHead)),
        Text(RowJson.Write(new PeoplePiece([Someone]), RowJson.Default.PeoplePiece)),
        Text(RowJson.Write(new PeoplePiece([Someone with { Holds = Held }]), RowJson.Default.PeoplePiece)),
        Text(RowJson.Write(new PeopleFetchRow("read.0f", "7", Noon) { Offset = 100, Rows = 5, Count = 99 }, RowJson.Default.PeopleFetchRow)),
        Text(RowJson.Write(new MatchMark("0e", Member, "facilityUserId=7c02", Noon), RowJson.Default.MatchMark)),
        Text(RowJson.Write(new LastImport("0e"), RowJson.Default.LastImport))));

    [Fact]
    public void Person_comes_back_as_it_was_written()
    {
        var json = RowJson.Write(new PeoplePiece([Someone]), RowJson.Default.PeoplePiece);

        var again = Assert.Single(RowJson.Read(json, RowJson.Default.PeoplePiece).People);

        Assert.Equal((Someone.Account, Someone.Person), (again.Account, again.Person));
        Assert.Equal(Someone.Ids, again.Ids);
    }

    [Fact]
    public void Link_from_before_accounts_were_guarded_holds_none()
    {
        var old = """{"member":"gb-1","connection":"main","status":"Enabled","ids":{"facilityUserId":"7c02"}}"""u8.ToArray();

        var link = RowJson.Read(old, RowJson.Default.Link);

        Assert.Equal((LinkStatus.Enabled, null), (link.Status, link.Account));
    }

    private static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);
}
