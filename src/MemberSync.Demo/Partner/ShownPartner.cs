using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Demo.People;
using MemberSync.Demo.Service;

namespace MemberSync.Demo.Partner;

/// <summary>One partner as the demo shows it: how simulator and connection are set up, and what must come of it.</summary>
internal abstract class ShownPartner
{
    /// <summary>The partner's name, and that of its connection.</summary>
    public abstract string Name { get; }

    /// <summary>The name of its simulator. Usually its own.</summary>
    public virtual string Simulator => Name;

    /// <summary>As people call it.</summary>
    public abstract string Title { get; }

    /// <summary>What the partner counts, in the order in which it is shown.</summary>
    public abstract ImmutableArray<ShownBudget> Budgets { get; }

    /// <summary>The calls that a first load waits for in the end.</summary>
    public abstract string Busiest { get; }

    /// <summary>The most calls to one endpoint that any 60 s may hold, by day and by night.</summary>
    public abstract (int Day, int Night) Limits { get; }

    /// <summary>What the simulator's control route takes to open a facility of this name.</summary>
    public abstract object Facility(string name, Population population);

    /// <summary>What the service takes to connect a club to that facility.</summary>
    public abstract JsonObject Connection(Uri simulator, string facility);

    /// <summary>The person with what must become of them at this partner. Usually as made.</summary>
    public virtual Person Expect(Person person) => person;

    /// <summary>The people, where the partner leaves open which of several gets something: what came of it decides.</summary>
    public virtual Population Settle(Population there, IReadOnlyDictionary<string, ListedMember> members) => there;

    /// <summary>The facility of a club of this name. Usually of the same name.</summary>
    public virtual string FacilityOf(string club) => club;

    /// <summary>The accounts that the simulator shows.</summary>
    public virtual AccountsReading Accounts(JsonElement shown, Population there) =>
        shown.Deserialize<AccountsReading>(SimulatorClient.Json)!;

    /// <summary>Whether the partner has classes. Usually not.</summary>
    public virtual bool HasClasses => false;

    /// <summary>The seats in classes that the simulator shows.</summary>
    public virtual ImmutableHashSet<SeatTaken> Seats(JsonElement shown) => [];

    /// <summary>Calls to the busiest endpoint that no service could do without.</summary>
    public abstract int LeastCalls(Population population);

    /// <summary>How soon the last of so many calls can be made when nothing but the partner's limits is in the way.</summary>
    public abstract TimeSpan Least(int calls, DateTimeOffset start);

    /// <summary>
    /// Of people with one address the first to arrive gets the account; the others are left to an operator.
    /// </summary>
    protected static Population OneOfEachAddress(Population there, IReadOnlyDictionary<string, ListedMember> members)
    {
        var first = there.People
            .Where(person => person.IsSent)
            .GroupBy(person => person.Email, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.FirstOrDefault(person => IsEnabled(person, members)) ?? same.First())
            .Select(person => person.Id)
            .ToHashSet();
        return there.With(person => !person.IsSent
            ? person
            : person with { Expected = first.Contains(person.Id) ? Expectation.Enabled : Expectation.CreationError });
    }

    private static bool IsEnabled(Person person, IReadOnlyDictionary<string, ListedMember> members) =>
        members.TryGetValue(person.Id, out var member) && member.Status == Expectation.Enabled.Status;
}
