using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Partners;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api;

/// <summary>Reads ids of a person that an operator sets by hand, as far as the partner has such ids.</summary>
internal static class ExternalIds
{
    private const string Field = "externalIds";
    private const int MaxIds = 10;
    private const int MaxLength = 200;

    public static ImmutableSortedDictionary<string, string> Read(JsonElement body, PartnerPlan plan, List<string> faults)
    {
        var fields = Fields.Open(body, faults, Field);
        if (plan.PersonIdSpecs.IsEmpty)
        {
            fields.Fault(Field, $"{plan.Partner} has no ids that can be set by hand; correct the member in the gym system instead");
            return ImmutableSortedDictionary<string, string>.Empty;
        }

        var given = fields.Map(Field, MaxIds, MaxLength) ?? ImmutableSortedDictionary<string, string?>.Empty;
        foreach (var (name, id) in given)
        {
            var spec = plan.PersonIdSpecs.FirstOrDefault(known => known.Name == name);
            if (spec is null)
            {
                var names = string.Join(", ", plan.PersonIdSpecs.Select(known => known.Name));
                fields.Fault($"{Field}.{Problems.Cut(name)}", $"{plan.Partner} has no such id; use {names}");
            }
            else if (id is null || !spec.Fits(id))
            {
                fields.Fault($"{Field}.{name}", $"write {spec.Form}");
            }
        }

        var account = plan.PersonIdSpecs[0].Name;
        if (!given.ContainsKey(account))
        {
            fields.Fault($"{Field}.{account}", "is missing; write it, because it names the account");
        }

        return given.Where(id => id.Value is not null)
            .ToImmutableSortedDictionary(id => id.Key, id => id.Value!, StringComparer.Ordinal);
    }
}
