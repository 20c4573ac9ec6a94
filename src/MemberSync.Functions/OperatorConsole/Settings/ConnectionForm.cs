using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.OperatorConsole.Forms;

namespace MemberSync.Functions.OperatorConsole.Settings;

/// <summary>The form of a connection's settings: to and from the API's body.</summary>
internal static class ConnectionForm
{
    private const string Settings = "settings";
    private const string Comparisons = "options.comparisonsPerDay";

    private static readonly FormShape Shape = new()
    {
        Texts =
        [
            "partner", "address", "options.bulk", "options.dailySyncTime", "options.whenFilteredOut", "options.logLevel",
            "options.tls",
        ],
        Numbers = ["options.resyncMinutes", Comparisons, "options.removalGuard.count", "options.removalGuard.percent"],
        Flags = ["enabled", "options.welcomeEmail", "options.photos", "options.assumedContract", "filter.requireOptIn"],
        Lists = ["filter.contractTypes", "filter.activityGroups", "filter.tags", "filter.statuses"],
        Maps = [Settings, FormJson.Secrets],
    };

    public static JsonElement Write(IFormCollection form) => FormJson.Write(form, Shape).ToElement();

    /// <summary>Only what a preview may try: options and filter.</summary>
    public static JsonElement WriteTrial(IFormCollection form)
    {
        var body = FormJson.Write(form, Shape);
        return new JsonObject
        {
            ["options"] = body["options"]?.DeepClone(),
            ["filter"] = body["filter"]?.DeepClone(),
        }.ToElement();
    }

    public static Entries Of(ConnectionView view)
    {
        var body = ConnectionBody.Of(view, credentials: [], health: null);
        var entries = Entries.Of(JsonSerializer.SerializeToElement(body, ApiJson.Wire.ConnectionBody));
        var own = view.Connection.Settings.Where(pair => view.Partner.Form.Settings.All(field => field.Name != pair.Key));
        var texts = entries.Texts.SetItem(Settings, string.Join('\n', own.Select(pair => $"{pair.Key} = {pair.Value}")));
        return entries with
        {
            // Left blank as long as nobody chose, so that saving is no change.
            Texts = view.Connection.Options.ComparisonsPerDay is null ? texts.Remove(Comparisons) : texts,
        };
    }

    /// <summary>As a connection begins.</summary>
    public static Entries Fresh(IPartner partner)
    {
        var body = new JsonObject
        {
            ["partner"] = partner.Plan.Partner,
            ["address"] = partner.Form.Address,
            ["options"] = JsonSerializer.SerializeToNode(OptionsBody.Of(ConnectionOptions.Default), ApiJson.Wire.OptionsBody),
        };
        var entries = Entries.Of(body.ToElement());
        return entries with { Texts = entries.Texts.Remove(Comparisons) };
    }
}
