using MemberSync.Core.Members;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Files;
using MemberSync.Sources.Tests.Support;
using Xunit;

namespace MemberSync.Sources.Tests.Files;

public sealed class FileMappingTests
{
    [Fact]
    public async Task Mapping_reads_what_no_heading_explains()
    {
        const string Mapping = """
            {
              "columns": { "id": ["Club", "No"], "lastName": "N1", "firstName": "N2", "cards": ["Chip A", "Chip B"], "optIns": "EGYM",
                "phone": null },
              "constants": { "status": "active", "address.country": "it" },
              "values": { "optIns": { "Ja": "egym", "nein": null }, "contract.type": { "GOLD 12": "GOLD" } },
              "dates": ["MM/dd/yyyy"],
              "separators": "+",
              "headingLine": 3
            }
            """;
        const string File = "Members of North Club\n;;\nClub;No;N1;N2;Chip A;Chip B;EGYM;Phone;City;Birthday;Contract\n"
            + "07;104;Rossi;Ada;AA+BB;CC;Ja;call me;Roma;04/17/1991;Gold 12";

        var row = Assert.Single(await Exports.ReadAsync(File, Mapping, prefix: "n-"));

        Assert.Empty(row.Faults);
        Assert.Equal(
            ("n-07-104", MemberStatus.Active, "IT", "GOLD", new DateOnly(1991, 4, 17)),
            (row.Member, row.Change!.Told.Status, row.Change.Told.Address!.Country, row.Change.Told.Contract!.Type, row.Change.Told.DateOfBirth));
        Assert.Equal(["AA", "BB", "CC"], row.Change.Told.Cards.ToArray());
        Assert.Equal(["egym"], row.Change.Told.OptIns.ToArray());
        Assert.DoesNotContain(MemberField.Phone, row.Change.Fields);
    }

    [Fact]
    public void Faults_of_a_mapping_are_all_named_with_what_to_write()
    {
        const string Mapping = """
            { "columns": { "surname": "N1", "email": 7 }, "dates": ["dd.MM.yy"], "headingLine": 0, "delimiter": ";",
              "values": { "gender": [] } }
            """;

        var (_, faults) = FileMappingReader.Read(Mapping);

        Assert.Equal(
            ["columns.surname", "columns.email", "dates", "headingLine", "delimiter", "values.gender"],
            faults.Select(fault => fault["mapping.".Length..fault.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Fact]
    public void Kind_takes_no_webhook_and_no_other_setting()
    {
        var kind = new FileKind();

        Assert.IsType<SourceReading.Rejected>(kind.Read(default, Setups.Of("file"), default));
        Assert.Single(kind.Faults(Setups.Of("file", null, ("folder", "x"))));
        Assert.Single(kind.Faults(Setups.Of("file", null, ("whole", "yes"))));
        Assert.Empty(kind.Faults(Setups.Of("file", null, ("memberPrefix", "n-"))));
    }

    [Theory]
    [InlineData("31.12.9999", null)]
    [InlineData("00.00.0000", null)]
    [InlineData("17.04.1991 00:00:00", "1991-04-17")]
    [InlineData("1991-04-17T12:30:00", "1991-04-17")]
    [InlineData("19910417", "1991-04-17")]
    public void Days_are_read_as_systems_write_them(string text, string? day)
    {
        Assert.True(FileDates.TryRead(text, [], out var read));
        Assert.Equal(day is null ? null : DateOnly.Parse(day), read);
    }
}
