using System.Text.Json;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Egym.V1.Wire;

namespace MemberSync.Partners.Egym.V1;

/// <summary>Method, path and body of each call (published, but for the body of a check-in). Pure.</summary>
internal static class GymApiRequests
{
    public static EgymRequest Alive { get; } = new(HttpMethod.Post, "/alive", default, EgymRequest.Json);

    /// <param name="image">The photograph, for the one call that takes it.</param>
    /// <param name="today">Today in UTC.</param>
    public static EgymRequest Of(PartnerCall call, EgymSettings rules, ReadOnlyMemory<byte> image, DateOnly today)
    {
        var endpoint = call.Step.Endpoint;
        return endpoint == GymApiEndpoints.ReadProfile ? Profile("membershipId", call.Member.Id.ToString())
            : endpoint == GymApiEndpoints.FindByEmail ? Profile("email", call.Member.Email!.Trim())
            : endpoint == GymApiEndpoints.CheckIn ? Json("/user/checkin", Visit(call))
            : Json("/user/publish", User(call, rules, image, today));
    }

    private static EgymRequest Profile(string by, string value) =>
        new(HttpMethod.Get, $"/user/profile?{by}={Uri.EscapeDataString(value)}", default, EgymRequest.Json);

    private static WireUser User(PartnerCall call, EgymSettings rules, ReadOnlyMemory<byte> image, DateOnly today)
    {
        var user = GymApiUser.Of(call.Member, rules) with
        {
            UserId = call.Link.UserId(),
            RfidList = call.Step.Tells.ContainsKey(Core.Partners.Facet.AccessDevices) ? [.. Rfids.Of(call.Member)] : null,
            ImageData = image.IsEmpty ? null : Convert.ToBase64String(image.Span),
        };
        return call.Step.Endpoint == GymApiEndpoints.EndMembership ? GymApiUser.Ended(user, today) : user;
    }

    private static WireVisit Visit(PartnerCall call)
    {
        var visit = call.Link.Visits.First(known => known.EventId == call.Step.Visit);
        return new WireVisit(call.Link.Ids[UserIds.Name], visit.At.ToUnixTimeMilliseconds());
    }

    private static EgymRequest Json<T>(string path, T body)
        where T : class =>
        new(HttpMethod.Post, path, JsonSerializer.SerializeToUtf8Bytes(body, typeof(T), GymApiRequestJson.Default), EgymRequest.Json);
}
