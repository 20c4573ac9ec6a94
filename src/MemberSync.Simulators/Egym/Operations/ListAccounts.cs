using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Simulators.Egym.Accounts;
using MemberSync.Simulators.Egym.Wire;
using Microsoft.AspNetCore.WebUtilities;

namespace MemberSync.Simulators.Egym.Operations;

/// <summary>A page of accounts, the last changed first.</summary>
internal static class ListAccounts
{
    private const int DefaultLimit = 10;
    private const int LargestLimit = 100;

    public static Result Run(Chain chain, string location, string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        var offset = Number(asked.GetValueOrDefault("offset"), 0);
        var limit = Number(asked.GetValueOrDefault("limit"), DefaultLimit);
        if (offset < 0 || limit is < 0 or > LargestLimit)
        {
            return ApiError.Invalid([new FieldFault("limit", "must be 0 to 100, and offset at least 0")]);
        }

        var wide = asked.GetValueOrDefault("currentGymOnly") == "false";
        var until = DateTimeOffset.TryParse(
            asked.GetValueOrDefault("toTimestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var to)
                ? to
                : DateTimeOffset.MaxValue;
        var all = chain.Live.Where(account => wide || account.Location == location)
            .Where(account => account.ModifiedOn <= until)
            .OrderByDescending(account => account.ModifiedOn)
            .Select(ProfileOperations.View)
            .ToList();
        var page = all.Skip(offset).Take(limit).ToList();
        return Result.Ok(200, new JsonObject
        {
            ["offset"] = offset,
            ["limit"] = limit,
            ["items"] = JsonSerializer.SerializeToNode(page, EgymJson.Options),
            ["total"] = all.Count,
            ["hasNext"] = offset + page.Count < all.Count,
        });
    }

    // What is no number is refused as a number out of range.
    private static int Number(string? text, int otherwise) =>
        string.IsNullOrEmpty(text) ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : -1;
}
