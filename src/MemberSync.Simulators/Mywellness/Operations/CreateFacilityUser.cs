using System.Text.Json.Nodes;
using MemberSync.Simulators.Mywellness.Accounts;
using MemberSync.Simulators.Mywellness.Wire;

namespace MemberSync.Simulators.Mywellness.Operations;

/// <summary>Creates an account, or finds the person whom the partner knows already.</summary>
internal sealed class CreateFacilityUser(AccountBook accounts, AmbiguousPeople ambiguous, bool emailRequired)
{
    public Answer Run(BodyReader body, DateTimeOffset now)
    {
        var firstName = body.Text("firstName", required: true);
        var lastName = body.Text("lastName", required: true);
        var gender = ProfileFields.Gender(body, required: true);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var birthDate = ProfileFields.BirthDate(body, "dateOfBirth", today, required: true);
        var email = ProfileFields.Email(body, emailRequired);
        var externalId = body.Text("externalId", required: true);
        var faults = body.Faults();
        if (!faults.IsEmpty)
        {
            return Answer.Fail(faults);
        }

        var profile = new Profile
        {
            FirstName = firstName!,
            LastName = lastName!,
            Gender = gender!,
            BirthDate = birthDate!.Value,
            Email = email,
        };
        return MatchOrCreate(profile, externalId!, now);
    }

    private Answer MatchOrCreate(Profile profile, string externalId, DateTimeOffset now)
    {
        var key = PersonKey.Of(profile);
        if (accounts.ByExternalId(externalId) is { } holder && PersonKey.Of(holder.Profile) != key)
        {
            return Answer.Fail(ApiError.Conflict("externalId", "externalId is used by another person"));
        }

        if (ambiguous.CandidatesFor(key) is { } candidates)
        {
            return Answer.Of(new JsonObject
            {
                ["result"] = "UserEmailAndDataMatchFound",
                ["matchedUsers"] = candidates,
            });
        }

        if (accounts.ByPerson(key) is { } match)
        {
            return Adopt(match, externalId);
        }

        var created = accounts.Add(profile, externalId, wasKnownBefore: false, now);
        Welcome(created);
        return Linked(created, "Created");
    }

    private Answer Adopt(Account account, string externalId)
    {
        if (account.ExternalId is null)
        {
            accounts.Link(account, externalId);
            Welcome(account);
        }
        else if (account.ExternalId != externalId)
        {
            // Inferred: two records of one person in the source end at the same account, which keeps its first id.
            account.OtherExternalIds.Add(externalId);
        }

        return Linked(account, "MatchFound");
    }

    private static void Welcome(Account account) => account.WelcomeEmails += account.Profile.Email is null ? 0 : 1;

    private static Answer Linked(Account account, string result)
    {
        account.CreateCalls++;
        return Answer.Of(new JsonObject
        {
            ["result"] = result,
            ["userId"] = account.UserId,
            ["facilityUserId"] = account.FacilityUserId,
            ["permanentToken"] = account.PermanentToken,
        });
    }
}
