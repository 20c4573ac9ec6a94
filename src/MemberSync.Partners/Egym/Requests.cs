using System.Globalization;
using System.Text.Json;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Egym.Wire;

namespace MemberSync.Partners.Egym;

/// <summary>Method, path and body of each call (published). Pure.</summary>
internal static class Requests
{
    private const string Accounts = "/api/v2/accounts";

    /// <summary>One account, because only whether it is answered counts.</summary>
    public static EgymRequest Check { get; } = Empty(HttpMethod.Get, $"{Accounts}?currentGymOnly=true&limit=1");

    /// <summary>A page of the gym's people, as many as one may hold. The last changed come first.</summary>
    public static EgymRequest List(DateTimeOffset until, int offset)
    {
        var at = until.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Empty(HttpMethod.Get, $"{Accounts}?currentGymOnly=true&toTimestamp={Uri.EscapeDataString(at)}&offset={offset}&limit=100");
    }

    /// <param name="image">The photograph, for the one call that takes it.</param>
    /// <exception cref="KeyNotFoundException">The link lacks what the call needs: a bad plan.</exception>
    public static EgymRequest Of(PartnerCall call, EgymSettings rules, ReadOnlyMemory<byte> image)
    {
        var endpoint = call.Step.Endpoint;
        return endpoint switch
        {
            _ when endpoint == EgymEndpoints.FindByMembershipId =>
                Empty(HttpMethod.Get, $"{Accounts}/membership/{Uri.EscapeDataString(call.Member.Id.ToString())}"),
            _ when endpoint == EgymEndpoints.FindByEmail =>
                Empty(HttpMethod.Get, $"{Accounts}/email/{Uri.EscapeDataString(call.Member.Email!)}"),
            _ when endpoint == EgymEndpoints.FindByRfid => Empty(HttpMethod.Get, $"{Accounts}/rfid/{AskedCard(call)}"),
            _ when endpoint == EgymEndpoints.Create => Json(HttpMethod.Post, Accounts, Portrait.Of(call.Member, rules)),
            _ when call.Step.OfRival => OfRival(call),
            _ => OfAccount(call, rules, image),
        };
    }

    // Another person's data are never erased.
    private static EgymRequest OfRival(PartnerCall call)
    {
        var path = $"{Accounts}/{call.Link.Rival!.Account}";
        return call.Step.Endpoint == EgymEndpoints.DeleteOther
            ? Empty(HttpMethod.Delete, $"{path}?eraseMemberData=false")
            : Empty(HttpMethod.Get, path);
    }

    private static EgymRequest OfAccount(PartnerCall call, EgymSettings rules, ReadOnlyMemory<byte> image)
    {
        var (endpoint, path) = (call.Step.Endpoint, $"{Accounts}/{call.Link.Ids[AccountIds.Name]}");
        return endpoint switch
        {
            _ when endpoint == EgymEndpoints.Read => Empty(HttpMethod.Get, path),
            _ when endpoint == EgymEndpoints.Replace => Json(HttpMethod.Put, path, Portrait.Of(call.Member, rules)),
            _ when endpoint == EgymEndpoints.Update =>
                Json(HttpMethod.Patch, path, Part(Portrait.Of(call.Member, rules), call.Step)),
            _ when endpoint == EgymEndpoints.Delete =>
                Empty(HttpMethod.Delete, $"{path}?eraseMemberData={(Erases(call, rules) ? "true" : "false")}"),
            _ when endpoint == EgymEndpoints.ReplaceRfids => Json(HttpMethod.Put, $"{path}/rfids", Cards(call)),
            _ when endpoint == EgymEndpoints.UploadImage => ImageForm.Of($"{path}/images", image),
            _ when endpoint == EgymEndpoints.DeleteImage => Empty(HttpMethod.Delete, $"{path}/images"),
            _ when endpoint == EgymEndpoints.CheckIn => Json(HttpMethod.Post, $"{path}/checkins", CheckIn(call)),
            _ => throw new ArgumentException($"No member is sent by {endpoint}.", nameof(call)),
        };
    }

    private static bool Erases(PartnerCall call, EgymSettings rules) =>
        rules.EraseOnDelete || call.Link.Removal == Removal.Erasure;

    // Only what the step tells: the rest stays as it is.
    private static WireAccount Part(WireAccount whole, Plan.Call step)
    {
        var names = step.Tells.ContainsKey(Facet.Profile);
        return new WireAccount
        {
            Email = step.Tells.ContainsKey(Facet.Email) ? whole.Email : null,
            FirstName = names ? whole.FirstName : null,
            LastName = names ? whole.LastName : null,
            Gender = names ? whole.Gender : null,
            DateOfBirth = names ? whole.DateOfBirth : null,
            Contact = step.Tells.ContainsKey(Facet.Contact) ? whole.Contact : null,
            Membership = step.Tells.ContainsKey(Facet.Membership) ? whole.Membership : null,
        };
    }

    // Of hexadecimal digits only, so it can stand in a path as it is.
    private static string AskedCard(PartnerCall call)
    {
        var cards = Rfids.Of(call.Member);
        return CardSearch.Of(cards, call.Link).Next(cards)!;
    }

    private static WireRfids Cards(PartnerCall call)
    {
        var cards = Rfids.Of(call.Member);
        return new([.. CardSearch.Of(cards, call.Link).Telling(cards).Select(card => new WireRfid(card))]);
    }

    private static WireCheckIn CheckIn(PartnerCall call)
    {
        var visit = call.Link.Visits.First(known => known.EventId == call.Step.Visit);
        return new WireCheckIn(visit.At.ToUnixTimeMilliseconds());
    }

    private static EgymRequest Empty(HttpMethod method, string path) =>
        new(method, path, ReadOnlyMemory<byte>.Empty, EgymRequest.Json);

    private static EgymRequest Json<T>(HttpMethod method, string path, T body)
        where T : class =>
        new(method, path, JsonSerializer.SerializeToUtf8Bytes(body, typeof(T), EgymRequestJson.Default), EgymRequest.Json);
}
