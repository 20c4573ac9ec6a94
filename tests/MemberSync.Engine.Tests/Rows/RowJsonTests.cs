using System.Collections.Immutable;
using System.Text;
using MemberSync.Core.Clubs;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Rows;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Engine.Tests.Rows;

public sealed class RowJsonTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Endpoint Update = new("Update");

    private static readonly Link Full = new()
    {
        Member = MemberId.Parse("gb-1"),
        Connection = ConnectionId.Parse("mywellness"),
        Status = LinkStatus.CreationError, // The first of its kind, which a careless writer leaves out.
        Activated = true,
        Removal = Removal.Operator,
        OptedIn = true,
        Ids = ImmutableSortedDictionary<string, string>.Empty.Add("facilityUserId", "7c02"),
        Acknowledged = ImmutableSortedDictionary<Facet, string>.Empty.Add(Facet.Membership, "active|2026-04-01||"),
        Unsure = ImmutableSortedDictionary<Facet, string>.Empty.Add(Facet.Groups, "x"),
        InDoubt = true,
        Rival = new Rival("7c03", "x", ToBeRemoved: true),
        Due = new Due(Noon.AddTicks(1), DueClass.Operator, Update),
        Origin = new Origin(Noon, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
        Flight = new Flight(Update, 7, "visit-1", ImmutableSortedDictionary<Facet, string>.Empty, Removes: true) { First = 5 },
        Unanswered = new Flight(Update, 6, null, ImmutableSortedDictionary<Facet, string>.Empty) { First = 5 },
        Attempts = 2,
        Losses = 1,
        Reason = new Reason(ReasonCode.PartnerRefused, "no"),
        Missing = [new FieldFault(MemberField.Email, "E-mail address is missing")],
        Visits = [new Visit("visit-1", Noon)],
        LastSentAt = Noon,
        Revision = 3,
        Sequence = 1_775_044_800_000,
    };

    [Fact]
    public void Link_comes_back_as_it_was_written()
    {
        var json = RowJson.Write(Full, RowJson.Default.Link);

        var again = RowJson.Read(json, RowJson.Default.Link);

        Assert.Equal(Text(json), Text(RowJson.Write(again, RowJson.Default.Link)));
        Assert.Equal(LinkStatus.CreationError, again.Status);
        Assert.Equal(Full.Due, again.Due);
        Assert.True(again.Flight!.Removes);
    }

    [Fact]
    public void Stored_forms_stay_readable() => Approved.Matches(string.Join(
        '\n',
        Text(RowJson.Write(Full, RowJson.Default.Link)),
        Text(RowJson.Write(Someone(), RowJson.Default.Member)),
        Text(RowJson.Write(new BudgetRow("a", Spent(), TimeSpan.FromMilliseconds(20)), RowJson.Default.BudgetRow)),
        Text(RowJson.Write(new LeaseRow("a", 7, Noon, Quarantine: new Quarantine("wrong key", Noon)), RowJson.Default.LeaseRow)),
        Text(RowJson.Write(Connected(), RowJson.Default.Connection))));

    [Fact]
    public void Connection_of_an_older_version_names_no_credentials()
    {
        var json = Text(RowJson.Write(Connected() with { Credentials = null }, RowJson.Default.Connection));

        var connection = RowJson.Read(Encoding.UTF8.GetBytes(json), RowJson.Default.Connection);

        Assert.DoesNotContain("credentials", json, StringComparison.Ordinal);
        Assert.Null(connection.Credentials);
    }

    [Fact]
    public void Row_without_newer_fields_is_read()
    {
        var old = """{"member":"gb-1","connection":"mywellness","status":"Enabled"}"""u8.ToArray();

        var link = RowJson.Read(old, RowJson.Default.Link);

        Assert.Equal(LinkStatus.Enabled, link.Status);
        Assert.Empty(link.Unsure);
        Assert.Empty(link.Visits);
    }

    [Fact]
    public void Club_and_connection_without_newer_fields_are_read()
    {
        var oldClub = """{"id":"north","name":"N","timeZone":"UTC","syncPolicy":"Single","registrationMode":"Free"}"""u8;
        var oldConnection = """
            {"id":"main","partner":"p","enabled":true,"address":"https://a.example","settings":{},"options":{},
             "filter":{"contractTypes":[],"activityGroups":[],"tags":["vip"],"requireOptIn":false}}
            """u8;

        var club = RowJson.Read(oldClub.ToArray(), RowJson.Default.Club);
        var connection = RowJson.Read(oldConnection.ToArray(), RowJson.Default.Connection);

        Assert.Empty(club.TagRules);
        Assert.Empty(connection.Filter.Statuses);
        Assert.Equal(WhenFilteredOut.Remove, connection.Options.WhenFilteredOut);
        Assert.Equal(RemovalGuard.Default, connection.Options.RemovalGuard);
    }

    private static Budget Spent() => Budget.Empty.Reserve("7.1", 2, Noon).Answer("7.1", Noon.AddMilliseconds(5)).Block(Noon);

    private static Connection Connected() => new(
        ConnectionId.Parse("main"),
        "mywellness",
        Enabled: true,
        new Uri("https://api.mywellness.com"),
        ImmutableSortedDictionary<string, string>.Empty.Add("facilityUrl", "northclub"),
        ConnectionOptions.Default,
        MemberFilter.Everybody,
        SecretReference.Parse("CfDJ8"));

    private static Member Someone() => new()
    {
        Id = MemberId.Parse("gb-1"),
        FirstName = "Zoë",
        Gender = Gender.Female,
        DateOfBirth = new DateOnly(1991, 4, 17),
        Contract = new Contract("C-1", "PREMIUM", null, new DateOnly(2026, 4, 1), null, ContractState.Active),
        Tags = ["#NewJoiner"],
        ToldAt = ImmutableSortedDictionary<MemberField, DateTimeOffset>.Empty.Add(MemberField.FirstName, Noon),
    };

    private static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);
}
