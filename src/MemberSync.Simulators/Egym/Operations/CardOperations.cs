using System.Text.RegularExpressions;
using MemberSync.Simulators.Egym.Accounts;
using MemberSync.Simulators.Egym.Wire;

namespace MemberSync.Simulators.Egym.Operations;

/// <summary>The RFIDs of an account. One that somebody else has moves silently, as published.</summary>
internal sealed partial class CardOperations(Chain chain)
{
    private static readonly string?[] Formats = [null, "HITAG1", "MIFARE", "LEGIC"];

    public static Result List(Account account) => Result.Ok(200, account.Rfids.Select(rfid => new RfidBody { Rfid = rfid }));

    public Result Add(Account account, string json)
    {
        var (body, problem) = EgymJson.Read<RfidBody>(json);
        if (body is null || !IsGood(body))
        {
            return Refusal(body is null ? problem : null);
        }

        chain.Give(account, body.Rfid!);
        return Result.Ok(200, body);
    }

    public Result Replace(Account account, string json)
    {
        var (body, problem) = EgymJson.Read<RfidsBody>(json);
        if (body?.Rfids is not { } cards || !cards.All(IsGood))
        {
            return Refusal(body is null ? problem : null);
        }

        account.Rfids.Clear();
        foreach (var card in cards)
        {
            chain.Give(account, card.Rfid!);
        }

        return Result.Nothing;
    }

    public static Result Delete(Account account, string rfid) =>
        account.Rfids.Remove(rfid) ? Result.Nothing : ApiError.NotFound("RFID");

    private static ApiError Refusal(string? problem) => problem is null
        ? ApiError.Invalid([new FieldFault("rfid", "must match ^0x([0-9a-fA-F]{2})+$")])
        : ApiError.Malformed(problem);

    private static bool IsGood(RfidBody card) =>
        card.Rfid is not null && Form().IsMatch(card.Rfid) && Formats.Contains(card.TagFormat);

    [GeneratedRegex("^0x([0-9a-fA-F]{2})+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
