using MemberSync.Core.Members;
using MemberSync.Testing.Core;
using Xunit;

namespace MemberSync.Core.Tests.Members;

public sealed class RequiredFieldsTests
{
    private static readonly DateOnly Today = new(2026, 4, 1);

    private static readonly MemberField[] All =
    [
        MemberField.FirstName, MemberField.LastName, MemberField.Gender, MemberField.DateOfBirth, MemberField.Email,
        MemberField.Contract,
    ];

    private static readonly Member Complete = new()
    {
        Id = Changes.Member,
        FirstName = "Ines",
        LastName = "Maurer",
        Gender = Gender.Female,
        DateOfBirth = new DateOnly(1991, 4, 17),
        Email = "ines@example.org",
        Contract = new Contract(null, null, null, null, null, ContractState.Active),
    };

    [Fact]
    public void Complete_member_has_no_faults() => Assert.Empty(RequiredFields.Check(Complete, All, Today));

    [Fact]
    public void Every_missing_field_is_named_in_the_order_asked_for()
    {
        var faults = RequiredFields.Check(new Member { Id = Changes.Member }, All, Today);

        Assert.Equal(All, faults.Select(fault => fault.Field));
        Assert.Equal(
            "First name is missing; Last name is missing; Gender is missing; Date of birth is missing; "
            + "E-mail address is missing; Contract is missing",
            string.Join("; ", faults.Select(fault => fault.Text)));
    }

    [Fact]
    public void Field_that_is_not_asked_for_is_not_checked() =>
        Assert.Empty(RequiredFields.Check(new Member { Id = Changes.Member }, [], Today));

    [Fact]
    public void Blank_name_is_missing() =>
        Assert.Equal("First name is missing", Fault(Complete with { FirstName = " " }));

    [Fact]
    public void Birth_in_the_future_or_before_1900_is_a_fault()
    {
        Assert.Equal(
            "Date of birth 2026-04-02 lies in the future", Fault(Complete with { DateOfBirth = Today.AddDays(1) }));
        Assert.Equal(
            "Date of birth 1899-12-31 is before 1900", Fault(Complete with { DateOfBirth = new(1899, 12, 31) }));
        Assert.Null(Fault(Complete with { DateOfBirth = Today }));
        Assert.Null(Fault(Complete with { DateOfBirth = new(1900, 1, 1) }));
    }

    [Theory]
    [InlineData("ines")]
    [InlineData("@example.org")]
    [InlineData("ines@example")]
    [InlineData("ines@example.")]
    [InlineData("ines@.org")]
    [InlineData("ines@a@example.org")]
    [InlineData("ines maurer@example.org")]
    public void Address_without_the_form_of_an_email_is_a_fault(string email) =>
        Assert.Equal(
            "E-mail address is not valid: it needs the form name@domain.example",
            Fault(Complete with { Email = email }));

    [Theory]
    [InlineData("i@b.ch")]
    [InlineData("ines.maurer+gym@mail.example.org")]
    [InlineData("inès@exämple.org")]
    public void Unusual_but_possible_address_is_no_fault(string email) =>
        Assert.Null(Fault(Complete with { Email = email }));

    [Fact]
    public void Field_without_a_check_is_a_mistake_in_the_list() =>
        Assert.Throws<KeyNotFoundException>(() => RequiredFields.Check(Complete, [MemberField.Tags], Today));

    private static string? Fault(Member member)
    {
        var faults = RequiredFields.Check(member, All, Today);
        return faults.IsEmpty ? null : Assert.Single(faults).Text;
    }
}
