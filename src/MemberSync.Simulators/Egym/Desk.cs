using MemberSync.Simulators.Egym.Accounts;
using MemberSync.Simulators.Egym.Operations;
using MemberSync.Simulators.Egym.Wire;
using MemberSync.Simulators.Exchange;
using Microsoft.AspNetCore.WebUtilities;

namespace MemberSync.Simulators.Egym;

/// <summary>Serves a location's calls that came through its gate.</summary>
internal sealed class Desk(Chain chain, LocationDefinition location, EgymOptions options)
{
    private readonly ProfileOperations _profiles = new(chain, location, options);
    private readonly CardOperations _cards = new(chain);

    public Result Serve(EgymRoute route, SimRequest request, DateTimeOffset now) => route.Action switch
    {
        EgymAction.ListAccounts => ListAccounts.Run(chain, location.Name, request.Query),
        EgymAction.CreateAccount => _profiles.Create(request.Body, now),
        EgymAction.GetByMembershipId => Show(chain.ByMembershipId(route.Subject), "MEMBERSHIP"),
        EgymAction.GetByEmail => Show(chain.ByEmail(route.Subject), "ACCOUNT"),
        EgymAction.GetByRfid => Show(chain.ByRfid(route.Subject), "RFID"),
        EgymAction.GetAccount => Show(chain.Find(route.Subject), chain.MissingEntity(route.Subject)),
        _ when chain.Find(route.Subject) is { } account => Change(account, route, request, now),
        _ => ApiError.NotFound(chain.MissingEntity(route.Subject)),
    };

    private static Result Show(Account? account, string entity) =>
        account is null ? ApiError.NotFound(entity) : Result.Ok(200, ProfileOperations.View(account));

    private Result Change(Account account, EgymRoute route, SimRequest request, DateTimeOffset now) => route.Action switch
    {
        EgymAction.ReplaceAccount => _profiles.Change(account, request.Body, patch: false, now),
        EgymAction.UpdateAccount => _profiles.Change(account, request.Body, patch: true, now),
        EgymAction.DeleteAccount => Delete(account, request.Query),
        EgymAction.UploadImage => UploadImage.Run(account, request),
        EgymAction.DeleteImage => DeleteImage(account),
        EgymAction.ListRfids => CardOperations.List(account),
        EgymAction.AddRfid => _cards.Add(account, request.Body),
        EgymAction.ReplaceRfids => _cards.Replace(account, request.Body),
        EgymAction.DeleteRfid => CardOperations.Delete(account, route.Detail),
        EgymAction.CheckIn => Note(account.CheckIns, request.Body),
        EgymAction.CheckOut => Note(account.CheckOuts, request.Body),
        _ => throw new ArgumentOutOfRangeException(nameof(route), route.Action, "It is served before."),
    };

    private Result Delete(Account account, string query)
    {
        var erase = QueryHelpers.ParseQuery(query).GetValueOrDefault("eraseMemberData").ToString();
        if (erase is not ("" or "true" or "false"))
        {
            return ApiError.Invalid([new FieldFault("eraseMemberData", "must be true or false")]);
        }

        chain.Remove(account, erase == "true");
        return Result.Nothing;
    }

    private static Result DeleteImage(Account account)
    {
        account.Photo = null;
        return Result.Nothing;
    }

    private static Result Note(List<DateTimeOffset> times, string json)
    {
        var (body, problem) = EgymJson.Read<CheckBody>(json);
        if (body?.Timestamp is not > 0)
        {
            return body is null
                ? ApiError.Malformed(problem)
                : ApiError.Invalid([new FieldFault("timestamp", "must be milliseconds since 1970")]);
        }

        times.Add(DateTimeOffset.FromUnixTimeMilliseconds(body.Timestamp.Value));
        return Result.Nothing;
    }
}
