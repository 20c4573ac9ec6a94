using MemberSync.Simulators.Chance;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Mywellness.Accounts;
using MemberSync.Simulators.Mywellness.Operations;
using MemberSync.Simulators.Mywellness.Wire;

namespace MemberSync.Simulators.Mywellness;

/// <summary>Serves a facility's calls that came through the gate: session first, then the operation.</summary>
internal sealed class Desk
{
    private readonly FacilityDefinition _facility;
    private readonly SessionTokens _tokens;
    private readonly CreateFacilityUser _create;
    private readonly TimeSpan _expireIn;

    public Desk(FacilityDefinition facility, MywellnessOptions options, DateTimeOffset now)
    {
        var ids = new IdSource(SeedFork.For(options.Seed, $"{facility.FacilityUrl}/ids"));
        var tokenIds = new IdSource(SeedFork.For(options.Seed, $"{facility.FacilityUrl}/tokens"));
        _facility = facility;
        _expireIn = options.ExpireIn;
        _tokens = new SessionTokens(tokenIds, options.ExpireIn, options.PreviousTokenValid);
        Accounts = new AccountBook(ids) { Groups = options.Assumed ? [] : null };
        _create = new CreateFacilityUser(
            Accounts, new AmbiguousPeople(facility.AmbiguousPeople, ids), options.EmailRequired);
        foreach (var person in facility.KnownPeople)
        {
            Accounts.Add(ProfileOf(person), person.ExternalId, wasKnownBefore: true, now);
        }
    }

    public AccountBook Accounts { get; }

    public SimResponse Serve(MywellnessRoute route, string json, bool injectErrors, DateTimeOffset now)
    {
        if (!BodyReader.TryParse(json, out var body))
        {
            return Errors(Answer.Fail(ApiError.Validation("body", "The body must be one JSON object without doubles")));
        }

        if (route.Action == MywellnessAction.AccessIntegration)
        {
            var login = injectErrors ? Injected() : LogIn.Run(_facility, route.SubjectId, body);
            return login.Data is null ? Errors(login) : Respond(login, _tokens.Issue(now), _expireIn);
        }

        // Every answer to a valid token carries the next one, also when it carries errors.
        return _tokens.Roll(body.TakeQuietly("token"), now) is { } token
            ? Respond(injectErrors ? Injected() : Operate(route, body, now), token)
            : Errors(Answer.Fail(ApiError.TokenNotValid())) with { Outcome = CallOutcome.TokenNotValid };
    }

    private static Profile ProfileOf(SeededPerson person) => new()
    {
        FirstName = person.FirstName,
        LastName = person.LastName,
        Gender = person.Gender,
        BirthDate = person.DateOfBirth,
        Email = person.Email,
    };

    private static Answer Injected() =>
        Answer.Fail(new ApiError("server", "Server", "InternalError", "The operation could not be completed"));

    private static SimResponse Errors(Answer answer) =>
        new() { Status = 200, Body = answer.ToJson(), Outcome = CallOutcome.Errors };

    private static SimResponse Respond(Answer answer, string token, TimeSpan? expireIn = null) => new()
    {
        Status = 200,
        Body = answer.ToJson(token, expireIn),
        Outcome = answer.Data is null ? CallOutcome.Errors : CallOutcome.Succeeded,
    };

    private Answer Operate(MywellnessRoute route, BodyReader body, DateTimeOffset now) => route.Action switch
    {
        MywellnessAction.AccessIntegration => LogIn.Run(_facility, route.SubjectId, body),
        MywellnessAction.CreateFacilityUserFromThirdParty => InFacility(route) ?? _create.Run(body, now),
        MywellnessAction.GetFacilityUserFromPermanentToken =>
            InFacility(route) ?? ReadFacilityUser.ByPermanentToken(Accounts, body),
        MywellnessAction.GetFacilityUserByExternalID =>
            InFacility(route) ?? ReadFacilityUser.ByExternalId(Accounts, body),
        MywellnessAction.Update => UpdateFacilityUser.Run(Accounts, route.SubjectId, body, now),
        MywellnessAction.SaveMembership => SaveMembership.Run(Accounts, route.SubjectId, body, now),
        MywellnessAction.Visit => RecordVisit.Run(Accounts, route.SubjectId, body, now),
        MywellnessAction.Delete => DeleteFacilityUser.Run(Accounts, route.SubjectId, body),
        MywellnessAction.SaveGroups => InFacility(route) ?? SaveGroups.Run(Accounts, body),
        MywellnessAction.SaveAccessDevices => SaveAccessDevices.Run(Accounts, route.SubjectId, body),
        MywellnessAction.UploadPhoto => UploadPhoto.Run(Accounts, route.SubjectId, body),
    };

    private Answer? InFacility(MywellnessRoute route) =>
        string.Equals(route.SubjectId, _facility.FacilityId, StringComparison.OrdinalIgnoreCase)
            ? null
            : Answer.Fail(ApiError.NotFound("facilityId"));
}
