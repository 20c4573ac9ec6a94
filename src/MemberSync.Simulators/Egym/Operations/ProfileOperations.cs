using MemberSync.Simulators.Egym.Accounts;
using MemberSync.Simulators.Egym.Wire;

namespace MemberSync.Simulators.Egym.Operations;

/// <summary>Making and changing accounts, with what must be unique in a chain.</summary>
internal sealed class ProfileOperations(Chain chain, LocationDefinition location, EgymOptions options)
{
    public Result Create(string json, DateTimeOffset now)
    {
        var (body, problem) = EgymJson.Read<AccountBody>(json);
        if (body is null)
        {
            return ApiError.Malformed(problem);
        }

        var faults = AccountCheck.FaultsOf(body);
        return !faults.IsEmpty ? ApiError.Invalid(faults)
            : chain.ByMembershipId(body.Membership!.MembershipId) is { } same ? ApiError.MembershipExists(same.Id)
            : chain.ByEmail(body.Email) is { } other ? EmailTaken(other)
            : ForeignEmail(body.Email) is { } foreign ? foreign
            : Result.Ok(201, View(chain.Add(Clean(body), location.Name, now)));
    }

    /// <param name="patch">Leaves what is not told as it is; otherwise it is taken away.</param>
    public Result Change(Account account, string json, bool patch, DateTimeOffset now)
    {
        var (body, problem) = EgymJson.Read<AccountBody>(json);
        if (body is null)
        {
            return ApiError.Malformed(problem);
        }

        var whole = Clean(patch ? account.Body.With(body) : body);
        var faults = AccountCheck.FaultsOf(whole);
        if (!faults.IsEmpty)
        {
            return ApiError.Invalid(faults);
        }

        if (ConflictOf(account, whole) is { } conflict)
        {
            return conflict;
        }

        (account.Body, account.ModifiedOn) = (whole, now);
        account.Writes++;
        return patch ? Result.Nothing : Result.Ok(200, View(account));
    }

    public static AccountBody View(Account account) => account.Body with { AccountId = account.Id };

    private static AccountBody Clean(AccountBody body) => body with { AccountId = null };

    private ApiError EmailTaken(Account other) => options.EmailConflict == "membershipExists"
        ? ApiError.MembershipExists(other.Id)
        : ApiError.Conflict(options.EmailConflict);

    private ApiError? ConflictOf(Account account, AccountBody whole) =>
        chain.ByEmail(whole.Email) is { } other && other != account ? ApiError.Conflict("userEmailConflict")
        : chain.ByMembershipId(whole.Membership?.MembershipId) is { } same && same != account
            ? ApiError.MembershipExists(same.Id)
        : whole.Email != account.Body.Email ? ForeignEmail(whole.Email)
        : null;

    private ApiError? ForeignEmail(string? email) =>
        email is null ? null
        : location.LoginEmails.Contains(email, StringComparer.OrdinalIgnoreCase)
            ? ApiError.Conflict("userEmailUsedByAnotherAccountConflict")
        : location.UnmergeableEmails.Contains(email, StringComparer.OrdinalIgnoreCase)
            ? ApiError.Conflict("forbiddenAccountMerge")
        : null;
}
