namespace MemberSync.Sources.Mindbody;

/// <summary>
/// What Mindbody's events mean. Envelope, ids, names, e-mail and phones stand in published clients of the webhooks, and so do
/// gender, birthDateTime and the address; that every status but Active and Non-Member means inactive is assumed, and so is
/// that a deactivated client is inactive, and not gone.
/// </summary>
internal static class MindbodyMappings
{
    public const string Client = """
        {
          "eventId": "messageId",
          "type": { "from": "eventId", "map": { "client.created": "member.created", "client.updated": "member.updated" } },
          "occurredAt": "eventInstanceOriginationDateTime",
          "member": {
            "id": "eventData.clientUniqueId",
            "firstName": "eventData.firstName",
            "lastName": "eventData.lastName",
            "gender": { "from": "eventData.gender", "map": { "Male": "male", "Female": "female" }, "otherwise": null },
            "dateOfBirth": "eventData.birthDateTime",
            "email": "eventData.email",
            "phone": { "from": ["eventData.mobilePhone", "eventData.homePhone", "eventData.workPhone"] },
            "photoUrl": "eventData.photoUrl",
            "status": {
              "from": "eventData.status",
              "map": { "Active": "active", "Non-Member": "prospect" },
              "otherwise": "inactive"
            },
            "address": {
              "street": { "join": ["eventData.addressLine1", "eventData.addressLine2"] },
              "zip": "eventData.postalCode",
              "city": "eventData.city",
              "country": "eventData.country"
            }
          }
        }
        """;

    public const string Deactivated = """
        {
          "eventId": "messageId",
          "type": { "value": "member.updated" },
          "occurredAt": "eventInstanceOriginationDateTime",
          "member": { "id": "eventData.clientUniqueId", "status": { "value": "inactive" } }
        }
        """;

    public const string Merged = """
        {
          "eventId": "messageId",
          "type": { "value": "member.deleted" },
          "occurredAt": "eventInstanceOriginationDateTime",
          "member": { "id": "eventData.removedClientUniqueId" }
        }
        """;
}
