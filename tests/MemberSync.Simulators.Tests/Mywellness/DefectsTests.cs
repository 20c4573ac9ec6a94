using MemberSync.Simulators.Mywellness.Accounts;

namespace MemberSync.Simulators.Tests.Mywellness;

public sealed class DefectsTests
{
    [Fact]
    public void Defects_are_empty_when_people_and_ids_are_distinct() =>
        Assert.Empty(Defects.In(
            [Account("a", "Ines", "1"), Account("b", "Ida", "2"), Account("c", "Iris", null)]));

    [Fact]
    public void Defects_name_both_accounts_when_they_share_an_external_id() =>
        Assert.Equal<string>(
            ["one externalId: a, b"],
            Defects.In([Account("a", "Ines", "1"), Account("b", "Ida", "1")]));

    [Fact]
    public void Defects_name_both_accounts_when_they_are_one_person() =>
        Assert.Equal<string>(["one person: a, b"], Defects.In([Account("a", "Ines", "1"), Account("b", "ines", "2")]));

    private static Account Account(string id, string firstName, string? externalId) => new()
    {
        UserId = id,
        FacilityUserId = id,
        PermanentToken = id,
        WasKnownBefore = false,
        CreatedOn = default,
        ExternalId = externalId,
        Profile = new Profile
        {
            FirstName = firstName,
            LastName = "Maurer",
            Gender = "F",
            BirthDate = new DateOnly(1991, 4, 17),
        },
    };
}
