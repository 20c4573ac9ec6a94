using System.Globalization;
using System.Text.Json;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Mywellness.Wire;

namespace MemberSync.Partners.Mywellness;

/// <summary>The body of each request. Pure.</summary>
internal static class Requests
{
    /// <summary>Date-times on the wire; the space before the offset is as documented.</summary>
    private const string MomentFormat = "yyyy-MM-dd HH:mm:ss zzz";

    public static byte[] LogIn(MywellnessAccess access) =>
        Json(new LogInRequest(access.ApiKey, access.Username, access.Password));

    /// <exception cref="InvalidOperationException">The member lacks what the call needs: a bad plan.</exception>
    public static byte[] Body(PartnerCall call, string addressField, string token) =>
        Json(Request(call, addressField, token));

    private static WireRequest Request(PartnerCall call, string addressField, string token) => call.Step.Endpoint switch
    {
        var endpoint when endpoint == MywellnessEndpoints.Create => Create(call.Member, token),
        var endpoint when endpoint == MywellnessEndpoints.FindByToken =>
            new FindByTokenRequest(call.Link.Ids[PersonIds.PermanentToken], token),
        var endpoint when endpoint == MywellnessEndpoints.FindByExternalId =>
            new FindByExternalIdRequest(call.Member.Id.ToString(), token),
        var endpoint when endpoint == MywellnessEndpoints.Update => Update(call, addressField, token),
        var endpoint when endpoint == MywellnessEndpoints.SaveMembership => Membership(call, token),
        var endpoint when endpoint == MywellnessEndpoints.Visit => Visit(call, token),
        var endpoint when endpoint == MywellnessEndpoints.Delete => new DeleteRequest(token),
        var endpoint => throw new ArgumentException($"No member is sent by {endpoint}.", nameof(call)),
    };

    private static CreateRequest Create(Member member, string token) => new(
        Told(member.FirstName),
        Told(member.LastName),
        Told(member.Email),
        member.DateOfBirth ?? throw Missing(),
        Letter(member.Gender),
        member.Id.ToString(),
        token);

    // Only the facets that differ, and of them only what is known: what an empty value does is not documented.
    private static UpdateRequest Update(PartnerCall call, string addressField, string token)
    {
        var (member, tells) = (call.Member, call.Step.Tells);
        var request = new UpdateRequest { Token = token };
        if (tells.ContainsKey(Facet.Profile))
        {
            request = request with
            {
                FirstName = Told(member.FirstName),
                LastName = Told(member.LastName),
                Gender = Letter(member.Gender),
                BirthDate = member.DateOfBirth ?? throw Missing(),
                Email = Told(member.Email),
            };
        }

        if (tells.ContainsKey(Facet.Contact))
        {
            request = WithContact(request, member, addressField);
        }

        return tells.ContainsKey(Facet.Groups)
            ? request with { Groups = Fingerprints.GroupsOf(member) }
            : request;
    }

    // The source does not say which kind of telephone it is; the plain field takes any (inferred).
    private static UpdateRequest WithContact(UpdateRequest request, Member member, string addressField)
    {
        var street = Fingerprints.Street(member.Address);
        return request with
        {
            Address1 = addressField == MywellnessAccess.DefaultAddressField ? street : null,
            Address = addressField == MywellnessAccess.OtherAddressField ? street : null,
            ZipCode = Known(member.Address?.Zip),
            City = Known(member.Address?.City),
            PhoneNumber = Known(member.Phone),
        };
    }

    // Since when the person is a member at all is not known here; the contract's first day stands for it (inferred).
    private static MembershipRequest Membership(PartnerCall call, string token)
    {
        var terms = MembershipTerms.Parse(call.Step.Tells[Facet.Membership]) ?? throw Missing();
        var operation = MembershipSteps.Operation(terms, MywellnessPlan.Held(call.Link));
        return new MembershipRequest(operation.ToString(), terms.Start, terms.Start, terms.End, terms.Type, token);
    }

    private static VisitRequest Visit(PartnerCall call, string token)
    {
        var visit = call.Link.Visits.First(known => known.EventId == call.Step.Visit);
        return new VisitRequest(visit.At.ToUniversalTime().ToString(MomentFormat, CultureInfo.InvariantCulture), token);
    }

    private static string Letter(Gender? gender) => gender switch
    {
        Gender.Female => "F",
        Gender.Male => "M",
        Gender.NonBinary or null => throw Missing(),
    };

    private static string Told(string? text) => Known(text) ?? throw Missing();

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static InvalidOperationException Missing() => new("The plan lets no call pass without what it needs.");

    private static byte[] Json(WireRequest request) =>
        JsonSerializer.SerializeToUtf8Bytes(request, request.GetType(), RequestJson.Default);
}
