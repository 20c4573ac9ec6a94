using MemberSync.Engine.Ports;
using MemberSync.Sources.Mapping;
using MemberSync.Sources.Verifying;

namespace MemberSync.Sources.PerfectGymClassic;

/// <summary>
/// PerfectGym's older system. Its makers show webhooks only inside the system itself, so nothing is known of their envelope
/// and signature. What is here are the fields of users and contracts as the documentation of its API v1 names them; where
/// they stand in the body is assumed. A source's own mapping replaces it.
/// </summary>
internal static class PerfectGymClassicKind
{
    private const string Mapping = """
        {
          "eventId": { "join": ["user.id", "user.timestamp", "contract.timestamp"], "with": "-" },
          "type": { "value": "member.updated" },
          "member": {
            "id": "user.id",
            "firstName": "user.firstName",
            "lastName": "user.lastName",
            "gender": { "from": "user.sex", "map": { "Male": "male", "Female": "female" }, "otherwise": null },
            "dateOfBirth": "user.birthDate",
            "email": "user.email",
            "phone": "user.phoneNumber",
            "photoUrl": "user.photoUrl",
            "cards": "user.cardNumber",
            "address": {
              "street": { "join": ["user.address.line1", "user.address.line2"] },
              "zip": "user.address.postalCode",
              "city": "user.address.city"
            },
            "contract": {
              "number": "contract.id",
              "start": "contract.startDate",
              "end": { "from": ["contract.cancelDate", "contract.endDate"] },
              "state": {
                "from": "contract.status",
                "map": { "Current": "active", "Ended": "ended", "NotStarted": "pending", "Freezed": "frozen" }
              }
            }
          }
        }
        """;

    // Which header is not known: a source has to say it.
    private static readonly SignatureRule Signature = new(SignatureMode.SharedSecret, string.Empty);

    public static ISourceKind Create() => new MappedKind("perfectgym-classic", Signature, MappingReader.Preset(Mapping));
}
