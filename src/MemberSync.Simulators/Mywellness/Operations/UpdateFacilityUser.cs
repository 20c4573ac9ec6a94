using System.Collections.Immutable;
using MemberSync.Simulators.Mywellness.Accounts;
using MemberSync.Simulators.Mywellness.Wire;

namespace MemberSync.Simulators.Mywellness.Operations;

/// <summary>Changes a person's data. What is left out stays; <c>groups</c> replaces all groups (inferred).</summary>
internal static class UpdateFacilityUser
{
    private static readonly ImmutableArray<string> Interests = ["NotInterested", "Interested", "VeryInterested"];
    private static readonly ImmutableArray<string> Measures = ["Metric", "Imperial", "UsStandard"];

    public static Answer Run(AccountBook accounts, string facilityUserId, BodyReader body, DateTimeOffset now)
    {
        if (accounts.ByFacilityUserId(facilityUserId) is not { } account)
        {
            return Answer.Fail(ApiError.NotFound("facilityUserId"));
        }

        var profile = Read(body, account.Profile, DateOnly.FromDateTime(now.UtcDateTime));
        var groups = body.Texts("groups");
        if (groups?.FirstOrDefault(name => accounts.Groups?.Contains(name) == false) is { } unknown)
        {
            body.Refuse("groups", $"names {unknown}, which is no group of this facility");
        }

        var faults = body.Faults();
        if (!faults.IsEmpty)
        {
            return Answer.Fail(faults);
        }

        if (!accounts.TryChange(account, profile, now))
        {
            // Inferred: the partner must not end up with two accounts for one person.
            return Answer.Fail(ApiError.Conflict("facilityUserId", "another account holds this person already"));
        }

        account.Groups = groups ?? account.Groups;
        return Answer.Success();
    }

    private static Profile Read(BodyReader body, Profile old, DateOnly today) => old with
    {
        FirstName = body.Text("firstName") ?? old.FirstName,
        LastName = body.Text("lastName") ?? old.LastName,
        Gender = ProfileFields.Gender(body) ?? old.Gender,
        BirthDate = ProfileFields.BirthDate(body, "birthDate", today) ?? old.BirthDate,
        Email = ProfileFields.Email(body) ?? old.Email,
        NickName = body.Text("nickName") ?? old.NickName,
        Notes = body.Text("notes") ?? old.Notes,
        // Working clients disagree about the name of this field, so both are accepted.
        Address1 = Either(body.Text("address1"), body.Text("address")) ?? old.Address1,
        City = body.Text("city") ?? old.City,
        ZipCode = body.Text("zipCode") ?? old.ZipCode,
        StateProvince = body.Text("stateProvince") ?? old.StateProvince,
        PhoneNumber = body.Text("phoneNumber") ?? old.PhoneNumber,
        MobilePhoneNumber = body.Text("mobilePhoneNumber") ?? old.MobilePhoneNumber,
        LevelOfInterest = body.Choice("levelOfInterest", Interests) ?? old.LevelOfInterest,
        MeasurementSystem = body.Choice("measurementSystem", Measures) ?? old.MeasurementSystem,
    };

    // An argument list reads both fields; ?? alone would leave the second unread, as an unknown one.
    private static string? Either(string? first, string? second) => first ?? second;
}
