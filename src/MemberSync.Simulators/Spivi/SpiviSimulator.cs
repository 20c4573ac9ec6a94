using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Spivi.Control;
using MemberSync.Simulators.Spivi.Wire;

namespace MemberSync.Simulators.Spivi;

/// <summary>The partner: its sites by their number.</summary>
public sealed class SpiviSimulator(SpiviOptions options) : ISimulator
{
    private static readonly ImmutableSortedDictionary<string, SpiviAction> Paths = Enum.GetValues<SpiviAction>()
        .ToImmutableSortedDictionary(PathOf, action => action, StringComparer.Ordinal);

    private readonly FacilityBook<SiteDefinition, SpiviSite> _sites = new((definition, _) => new SpiviSite(definition, options));

    public int FacilityCount => _sites.Count;

    /// <summary>Opens a site with nothing but its seeds, in place of any that had this number.</summary>
    /// <exception cref="ArgumentException">The definition contradicts itself; nothing was changed.</exception>
    public void Define(SiteDefinition definition, DateTimeOffset now) => _sites.Define(definition.SiteId, definition, now);

    public void Define(string facility, JsonElement definition, DateTimeOffset now) =>
        Define(ControlJson.Read<SiteDefinition>(definition) with { SiteId = facility }, now);

    public void Reset(DateTimeOffset now) => _sites.Reset(now);

    public SimResponse Handle(SimRequest request, TimeProvider time) => Handle(request, time.GetUtcNow);

    /// <summary>Answers one request that arrives at a given time.</summary>
    public SimResponse Handle(SimRequest request, DateTimeOffset now) => Handle(request, () => now);

    public bool SetFaults(string facility, params ImmutableArray<FaultRule> rules) =>
        _sites.TryUse(facility, site => SetFaults(site, rules), out _);

    /// <summary>What a site holds.</summary>
    /// <exception cref="KeyNotFoundException">There is no such site.</exception>
    public SiteView Holds(string siteId) => _sites.TryUse(siteId, site => site.Holds, out var view)
        ? view
        : throw new KeyNotFoundException($"There is no site {siteId}.");

    /// <summary>The calls to a site.</summary>
    /// <exception cref="KeyNotFoundException">There is no such site.</exception>
    public SiteCallsView Calls(string siteId) => _sites.TryUse(siteId, site => site.Calls, out var view)
        ? view
        : throw new KeyNotFoundException($"There is no site {siteId}.");

    public object? View(string facility, string what)
    {
        _sites.TryUse<object>(
            facility,
            site => what switch
            {
                "faults" => site.Faults,
                "accounts" => site.Holds,
                "calls" => site.Calls,
                _ => null,
            },
            out var view);
        return view;
    }

    private static string PathOf(SpiviAction action) => action switch
    {
        SpiviAction.GetClients or SpiviAction.AddClient or SpiviAction.UpdateClient or SpiviAction.DelClient
            or SpiviAction.GetInstructors or SpiviAction.GetClientPerformanceData => $"/ClientService/{action}",
        SpiviAction.GetEvents or SpiviAction.AddEvent or SpiviAction.CancelEvent or SpiviAction.AddClientsToEvents
            or SpiviAction.RemoveClientsFromEvents => $"/EventService/{action}",
    };

    private static FaultsView SetFaults(SpiviSite site, ImmutableArray<FaultRule> rules)
    {
        site.SetFaults(rules);
        return site.Faults;
    }

    private SimResponse Handle(SimRequest request, Func<DateTimeOffset> now)
    {
        if (request.Method != "POST" || !Paths.TryGetValue(request.Path, out var action))
        {
            return new SimResponse { Status = 404, Body = "", Outcome = CallOutcome.Refused };
        }

        var isForm = request.Header("Content-Type")
            ?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) == true;
        if (!isForm || FormReader.Parse(request.Body) is not { } form)
        {
            return Answer.Fail(Answer.Wrong, "the body must be a form").ToResponse(CallOutcome.Refused);
        }

        var siteId = form.Take("SourceCredentials[SiteID]");
        return _sites.TryUse(siteId, site => site.Handle(action, form, now()), out var response)
            ? response
            : Answer.Fail(Answer.Forbidden, "Invalid source credentials").ToResponse(CallOutcome.Refused);
    }
}
