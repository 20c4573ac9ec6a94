using MemberSync.Simulators.Chance;
using MemberSync.Simulators.Egym.Operations;
using MemberSync.Simulators.Egym.Wire;
using Microsoft.AspNetCore.WebUtilities;

namespace MemberSync.Simulators.Egym.V1;

/// <summary>Serves a location's calls of gymapi v1. Its people are its own, apart from the accounts of v2.</summary>
internal sealed class GymApiDesk(LocationDefinition location, IdSource ids)
{
    private readonly List<UserBody> _users = [];
    private readonly List<string> _visits = [];

    public UsersView View => new([.. _users], [.. _visits]);

    public Result Publish(string json)
    {
        var (told, problem) = EgymJson.Read<UserBody>(json);
        var fault = told is null ? UserCheck.Fault(400, problem) : UserCheck.Of(told, json.Length);
        if (told is null || fault is not null)
        {
            return fault!;
        }

        var sameEmail = _users.FindIndex(user => string.Equals(user.EMail, told.EMail, StringComparison.OrdinalIgnoreCase));
        var at = told.UserId is null ? sameEmail : _users.FindIndex(user => user.UserId == told.UserId);
        return location.BlacklistedEmails.Contains(told.EMail!) ? UserCheck.Fault(403, "The e-mail address is blacklisted")
            : told.UserId is not null && at < 0 ? UserCheck.Fault(404, "There is no such user")
            : sameEmail >= 0 && sameEmail != at ? UserCheck.Fault(409, "Another user has this e-mail address")
            : Keep(at, told);
    }

    public Result ReadProfile(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        var (id, email) = (asked.GetValueOrDefault("membershipId").ToString(), asked.GetValueOrDefault("email").ToString());
        var found = id.Length > 0 ? _users.Find(user => user.MembershipId == id)
            : email.Length > 0 ? _users.Find(user => string.Equals(user.EMail, email, StringComparison.OrdinalIgnoreCase))
            : null;
        return found is null ? UserCheck.Fault(404, "There is no such user") : Result.Ok(200, found);
    }

    public Result CheckIn(string json)
    {
        var (visit, problem) = EgymJson.Read<VisitBody>(json);
        if (visit?.Timestamp is not > 0 || !_users.Exists(user => user.UserId == visit.UserId))
        {
            return visit is null ? UserCheck.Fault(400, problem)
                : visit.Timestamp is not > 0 ? UserCheck.Fault(400, "timestamp must be milliseconds since 1970")
                : UserCheck.Fault(404, "There is no such user");
        }

        _visits.Add(visit.UserId!);
        return Result.Nothing;
    }

    private Result Keep(int at, UserBody told)
    {
        if (at < 0)
        {
            at = _users.Count;
            _users.Add(new UserBody { UserId = ids.NextId() });
        }

        _users[at] = _users[at].With(told);
        return Result.Ok(200, new { userId = _users[at].UserId });
    }
}
