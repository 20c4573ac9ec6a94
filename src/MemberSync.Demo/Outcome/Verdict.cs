using System.Collections.Immutable;
using MemberSync.Demo.Partner;
using MemberSync.Demo.People;
using MemberSync.Demo.Service;

namespace MemberSync.Demo.Outcome;

/// <summary>Judges how a run ended, from what the service and the partner say. Pure.</summary>
internal static class Verdict
{
    /// <summary>Members that did not end as they must, in the order in which they were sent.</summary>
    /// <param name="details">Those who must lack something, looked at one by one.</param>
    public static IEnumerable<string> OfMembers(
        Population population,
        Dictionary<string, ListedMember> members,
        Dictionary<string, MemberDetail> details) => population.People
        .Select(person => OfMember(person, members.GetValueOrDefault(person.Id), details.GetValueOrDefault(person.Id)))
        .OfType<string>();

    /// <summary>Accounts that are missing, doubled or of nobody.</summary>
    public static IEnumerable<string> OfAccounts(Population population, AccountsReading reading)
    {
        var holders = reading.Accounts
            .Where(account => account.Member is not null)
            .ToLookup(account => account.Member!, StringComparer.Ordinal);
        var wrong = population.People
            .Where(person => holders[person.Id].Count() != (person.HasAccount ? 1 : 0))
            .Select(person => $"{person.Id} ({person.Kind}): {holders[person.Id].Count()} accounts at the partner");
        var doubled = population.People
            .Where(person => person.Kind == PersonKind.Known)
            .Where(person => holders[person.Id].Any(account => !account.WasKnownBefore))
            .Select(person => $"{person.Id}: the partner knew the person, and the account was not adopted");
        var number = reading.Accounts.Length == population.Accounts
            ? Enumerable.Empty<string>()
            : [$"{reading.Accounts.Length} accounts at the partner instead of {population.Accounts}"];
        return [.. number, .. reading.Defects.Select(defect => $"at the partner: {defect}"), .. wrong, .. doubled];
    }

    /// <summary>Whether the partner ever saw more calls than it allows.</summary>
    public static IEnumerable<string> OfCalls(CallsReading calls, (int Day, int Night) limits)
    {
        if (calls.RejectedForRate > 0)
        {
            yield return $"{calls.RejectedForRate} calls were rejected by the partner's rate limit";
        }

        foreach (var (action, reading) in calls.Actions)
        {
            if (reading.Rate is { } rate && (rate.WorstIn60sStrict > limits.Day || rate.WorstIn60sNight > limits.Night))
            {
                yield return $"{action}: {rate.WorstIn60sStrict} calls in 60 s by day and "
                    + $"{rate.WorstIn60sNight} by night, of {limits.Day} and {limits.Night}";
            }
        }
    }

    private static string? OfMember(Person person, ListedMember? found, MemberDetail? detail)
    {
        if (found is null)
        {
            return $"{person.Id} ({person.Kind}): not known to the service, which acknowledged it";
        }

        if (found.Status != person.Expected.Status)
        {
            return $"{person.Id} ({person.Kind}): expected {person.Expected.Status}, found {found.Status}, "
                + $"reason: {found.Reason ?? "none"}";
        }

        ImmutableSortedSet<string> missing = detail is null ? [] : [.. detail.Missing];
        return missing.SetEquals(person.Expected.Missing)
            ? null
            : $"{person.Id} ({person.Kind}): expected to miss {List(person.Expected.Missing)}, found {List(missing)}";
    }

    private static string List(ImmutableSortedSet<string> names) =>
        names.IsEmpty ? "nothing" : string.Join(", ", names);
}
