using MemberSync.Sources.Tests.Support;
using Xunit;

namespace MemberSync.Sources.Tests.PerfectGymClassic;

public sealed class PerfectGymClassicKindTests
{
    [Fact]
    public void User_and_contract_of_the_documented_shapes_become_a_member()
    {
        var read = Reads.Of(Setups.Of("perfectgym-classic"), """
            { "user": { "id": 7, "timestamp": 4711, "personalId": "x", "number": "N-7", "cardNumber": "04A1B2C3", "firstName": "Ines",
                "lastName": "Maurer", "email": "ines@example.org", "emailAddressIsConfirmed": true, "phoneNumber": "+41790000001",
                "photoUrl": null, "birthDate": "1991-04-17T00:00:00", "sex": "Female",
                "address": { "country": "Switzerland", "city": "Zuerich", "postalCode": "8002", "line1": "Seeweg 4", "line2": "" } },
              "contract": { "id": 12, "timestamp": 99, "startDate": "2026-04-01T00:00:00", "cancelDate": null,
                "endDate": "2027-03-31T00:00:00", "isActive": true, "status": "Freezed" } }
            """);

        Assert.Equal(
            """
            {"eventId":"front-desk:7-4711-99","type":"member.updated","occurredAt":"2026-04-01T09:00:00Z","member":{"id":"7",
            "firstName":"Ines","lastName":"Maurer","gender":"female","dateOfBirth":"1991-04-17","email":"ines@example.org",
            "phone":"+41790000001","photoUrl":null,"address":{"street":"Seeweg 4","number":null,"zip":"8002","city":"Zuerich","country":null},
            "cards":["04A1B2C3"],"contract":{"number":"12","type":null,"activityGroup":null,"start":"2026-04-01","end":"2027-03-31","state":"frozen"}}}
            """.ReplaceLineEndings(""),
            read);
    }

    [Fact]
    public void How_it_signs_is_not_known_and_has_to_be_set()
    {
        var kind = Setups.Kind("perfectgym-classic");

        var fault = Assert.Single(kind.Faults(Setups.Of("perfectgym-classic")));

        Assert.StartsWith("settings.signature.header must name the header", fault, StringComparison.Ordinal);
        Assert.Empty(kind.Faults(Setups.Of("perfectgym-classic", mapping: null, ("signature.header", "X-Webhook-Key"))));
    }
}
