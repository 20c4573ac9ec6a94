using MemberSync.Core.Members;
using Xunit;

namespace MemberSync.Sources.Tests.PerfectGymNext;

public sealed class CustomerMappingTests
{
    [Fact]
    public async Task Everything_that_the_studio_tells_is_taken()
    {
        var talk = new StudioTalk();
        talk.Edit(
            "add",
            """
            {"firstName":"Ines","lastName":"Maurer","email":"ines@example.org","gender":"FEMALE","dateOfBirth":"1991-04-17",
             "street":"Seeweg","houseNumber":"4","zipCode":"8002","city":"Zuerich","country":"CH","cardNumbers":["12","7"]}
            """);
        talk.Edit("add-contract", Contract("2026-01-01", "2026-12-31", "Gold"));

        var change = await talk.ChangeAsync();

        var member = change.Told;
        Assert.Equal(("Ines", "Maurer", "ines@example.org"), (member.FirstName, member.LastName, member.Email));
        Assert.Equal((Gender.Female, new DateOnly(1991, 4, 17)), (member.Gender, member.DateOfBirth));
        Assert.Equal(new Address("Seeweg", "4", "8002", "Zuerich", "CH"), member.Address);
        Assert.Equal(["12", "7"], member.Cards.AsEnumerable());
        Assert.Equal(MemberStatus.Active, member.Status);
        Assert.Equal(
            new Contract("500001", "Gold", null, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), ContractState.Active),
            member.Contract);
        Assert.Equal((string.Empty, default), (change.EventId, change.OccurredAt));
    }

    [Fact]
    public async Task What_the_studio_has_none_of_is_told_as_none_and_what_it_does_not_know_is_not_told()
    {
        var talk = new StudioTalk();
        talk.Edit("add", """{"firstName":"Ines","lastName":"Maurer"}""");

        var change = await talk.ChangeAsync();

        Assert.Contains(MemberField.Email, change.Fields);
        Assert.Contains(MemberField.Contract, change.Fields);
        Assert.Empty(change.Fields.Intersect([MemberField.Tags, MemberField.OptIns, MemberField.PhotoUrl, MemberField.Body]));
    }

    [Theory]
    [InlineData("FEMALE", Gender.Female)]
    [InlineData("MALE", Gender.Male)]
    [InlineData("UNISEX", Gender.NonBinary)]
    public async Task Gender_is_read(string gender, Gender expected)
    {
        var talk = new StudioTalk();
        talk.Edit("add", $$"""{"firstName":"Kim","lastName":"Low","gender":"{{gender}}"}""");

        Assert.Equal(expected, (await talk.MemberAsync()).Gender);
    }

    [Theory]
    [InlineData("""{"phonePrivate":"1","phonePrivateMobile":"2","phoneBusiness":"3","phoneBusinessMobile":"4"}""", "2")]
    [InlineData("""{"phonePrivate":"1","phoneBusiness":"3","phoneBusinessMobile":"4"}""", "1")]
    [InlineData("""{"phoneBusiness":"3","phoneBusinessMobile":"4"}""", "4")]
    [InlineData("""{"phoneBusiness":"3"}""", "3")]
    public async Task Phone_is_the_private_mobile_one_where_there_is_one(string phones, string expected)
    {
        var talk = new StudioTalk();
        talk.Edit("add", $$"""{"firstName":"Kim","lastName":"Low",{{phones[1..]}}""");

        Assert.Equal(expected, (await talk.MemberAsync()).Phone);
    }

    [Theory]
    [InlineData("PROSPECT", MemberStatus.Prospect)]
    [InlineData("FORMER_MEMBER", MemberStatus.Inactive)]
    public async Task Who_is_no_member_has_no_contract_and_is_not_asked_for_one(string status, MemberStatus expected)
    {
        var talk = new StudioTalk();
        talk.Edit("add", $$"""{"firstName":"Kim","lastName":"Low","status":"{{status}}"}""");

        var change = await talk.ChangeAsync();

        Assert.Equal((expected, null), (change.Told.Status, change.Told.Contract));
        Assert.Contains(MemberField.Contract, change.Fields);
        Assert.Single(talk.Wire.Requests);
    }

    [Fact]
    public async Task Of_an_unknown_status_nothing_follows()
    {
        var talk = new StudioTalk();
        talk.Wire.Instead(200, """{"id":1001,"firstName":"Kim","lastName":"Low","status":"PAUSED"}""");

        Assert.Empty((await talk.ChangeAsync()).Fields.Intersect([MemberField.Status, MemberField.Contract]));
    }

    [Fact]
    public async Task Photograph_is_read_only_where_its_field_is_set()
    {
        var talk = new StudioTalk(("photoField", "picture"));
        talk.Edit("add", """{"firstName":"Kim","lastName":"Low"}""");

        Assert.StartsWith("https://images.", (await talk.MemberAsync()).PhotoUrl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CARD", new[] { "12", "34" })]
    [InlineData("", new[] { "12" })]
    public async Task Access_mediums_are_cards_where_the_settings_say_so(string types, string[] cards)
    {
        var talk = types.Length == 0 ? new StudioTalk() : new StudioTalk(("cardTypes", types));
        talk.Edit(
            "add",
            """
            {"firstName":"Kim","lastName":"Low","cardNumbers":["12"],
             "accessMediums":[{"id":1,"type":"PIN","value":"0000"},{"id":2,"type":"CARD","value":"34"}]}
            """);

        Assert.Equal(cards, (await talk.MemberAsync()).Cards);
    }

    [Fact]
    public async Task Prefix_stands_before_ids()
    {
        var talk = new StudioTalk(("memberPrefix", "n-"));
        talk.Edit("add", """{"firstName":"Kim","lastName":"Low"}""");

        Assert.Equal("n-1001", (await talk.MemberAsync()).Id.ToString());
        Assert.Equal("1001", Assert.Single((await talk.ListAsync()).Records).Subject.Id);
    }

    // It is 09:00 in UTC: in Pago Pago, 11 hours behind, the day before has not ended.
    [Theory]
    [InlineData("UTC", "2026-03-31", ContractState.Ended)]
    [InlineData("Pacific/Pago_Pago", "2026-03-31", ContractState.Active)]
    public async Task Contract_ends_by_the_clubs_own_days(string zone, string end, ContractState expected)
    {
        var talk = new StudioTalk(("timeZone", zone));
        talk.Edit("add", """{"firstName":"Kim","lastName":"Low"}""");
        talk.Edit("add-contract", Contract("2026-01-01", end, "Gold"));

        Assert.Equal(expected, (await talk.MemberAsync()).Contract!.State);
    }

    [Theory]
    [InlineData("2026-03-01", "2026-04-01", false, ContractState.Frozen)]
    [InlineData("2026-03-01", "2026-03-31", false, ContractState.Active)]
    [InlineData("2026-04-02", "2026-05-31", false, ContractState.Active)]
    [InlineData("2026-03-01", null, true, ContractState.Frozen)]
    public async Task Contract_is_frozen_on_the_days_on_which_it_rests(
        string start, string? end, bool unlimited, ContractState expected)
    {
        var talk = new StudioTalk();
        talk.Edit("add", """{"firstName":"Kim","lastName":"Low"}""");
        talk.Edit("add-contract", Contract("2026-01-01", "2026-12-31", "Gold"));
        var last = end is null ? string.Empty : $"\"endDate\":\"{end}\",";
        talk.Edit("change", $$"""
            {"customerId":1001,"changes":{"idlePeriods":[
              {"id":1,"startDate":"{{start}}",{{last}}"unlimited":{{(unlimited ? "true" : "false")}},"contract":{"id":500001} }] } }
            """);

        Assert.Equal(expected, (await talk.MemberAsync()).Contract!.State);
    }

    private static string Contract(string start, string end, string rate) =>
        $$"""{"customerId":1001,"changes":{"rateName":"{{rate}}","startDate":"{{start}}","endDate":"{{end}}"} }""";
}
