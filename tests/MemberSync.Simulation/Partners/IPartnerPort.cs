using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;

namespace MemberSync.Simulation.Partners;

/// <summary>A strict simulator as the simulated world sees it: how to reach it, and what it can tell of itself.</summary>
public interface IPartnerPort
{
    /// <summary>The club's connection to it, as first set up.</summary>
    Connection Connection { get; }

    ImmutableSortedDictionary<string, string> Credentials { get; }

    /// <summary>A credential that the hub takes and the partner does not.</summary>
    (string Name, string Wrong) Spoiled { get; }

    /// <summary>The name of the account's id on links.</summary>
    string AccountId { get; }

    /// <summary>The people whom it holds now.</summary>
    ImmutableArray<HeldPerson> People { get; }

    /// <summary>The ids of ours of people whom it held once and let go.</summary>
    ImmutableArray<string> Former { get; }

    /// <summary>What must never be at the partner, in its own words: people with two accounts, data overwritten.</summary>
    IEnumerable<string> Defects { get; }

    /// <summary>Where its own log shows more calls than it allows.</summary>
    IEnumerable<string> RateFaults { get; }

    /// <summary>Calls about members so far, that is without log-ins and checks.</summary>
    int MemberCalls { get; }

    /// <summary>How often each fault struck since they were set.</summary>
    ImmutableArray<FaultCount> Faults { get; }

    /// <summary>Switches these faults on and all others off. One of a kind that it cannot have is left out.</summary>
    void SetFaults(ImmutableArray<FaultRule> rules);

    /// <summary>Whether the call is of a kind that no limit holds for.</summary>
    bool IsUnlimited(SimRequest request);

    SimResponse Handle(SimRequest request, TimeProvider time);

    /// <summary>What is to be held of a member, under the names of <see cref="HeldPerson.Facts"/>.</summary>
    ImmutableSortedDictionary<string, string?> Wanted(Member member);
}
