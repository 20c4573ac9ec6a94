using MemberSync.Core.Members;

namespace MemberSync.Simulation.Worlds;

/// <summary>
/// The gym system: it knows every member and tells each change until it is taken. What it holds at the end is what the
/// partner must hold.
/// </summary>
public sealed class SourceModel(World world)
{
    private readonly SortedDictionary<int, Member> _members = [];
    private readonly SortedSet<int> _deleted = [];
    private int _events;

    public IReadOnlyDictionary<int, Member> Members => _members;

    public IReadOnlySet<int> Deleted => _deleted;

    public Task CreateAsync(int number) => CreateAsync(number, People.Person(number));

    public Task CreateAsync(int number, Func<Member, Member> change) => CreateAsync(number, change(People.Person(number)));

    /// <value>How the gym system tells what has changed. Default whole, until it is taken.</value>
    public Telling Telling { get; set; }

    /// <value>How the gym system lists its people. Default whole.</value>
    public Listing Listing { get; set; }

    /// <summary>A member with the names, gender and birth date of another, but another e-mail address.</summary>
    public Task CreateDoubleAsync(int number, int original) => CreateAsync(
        number, People.Person(original) with { Id = People.Id(number), Email = $"person{number}@example.org" });

    public Task EditAsync(int number, Func<Member, Member> edit)
    {
        _members[number] = edit(_members[number]);
        return TellAsync(number, People.Told(ChangeType.MemberUpdated, _members[number], NextTime(), NextEvent()));
    }

    public Task DeleteAsync(int number)
    {
        _members.Remove(number);
        _deleted.Add(number);
        return TellAsync(number, People.Deleted(number, NextTime(), NextEvent()));
    }

    /// <summary>Nobody asks any more what became of the member.</summary>
    public void Forget(int number) => _members.Remove(number);

    public Task VisitAsync(int number)
    {
        Visits[number] = Visits.GetValueOrDefault(number) + 1;
        var visitor = new Member { Id = People.Id(number) };
        return world.SendAsync(new MemberChange(NextEvent(), ChangeType.VisitCheckin, NextTime(), visitor, []));
    }

    /// <summary>One visit, whose event is told twice at the same time.</summary>
    public Task VisitToldTwiceAsync(int number)
    {
        Visits[number] = Visits.GetValueOrDefault(number) + 1;
        var visitor = new Member { Id = People.Id(number) };
        var visit = new MemberChange(NextEvent(), ChangeType.VisitCheckin, NextTime(), visitor, []);
        return Task.WhenAll(world.SendAsync(visit), world.SendAsync(visit));
    }

    /// <summary>A member without a gender, whom the partner would not take.</summary>
    public Task CreateIncompleteAsync(int number) => world.SendAsync(
        People.Told(ChangeType.MemberCreated, People.Person(number) with { Gender = null }, NextTime(), NextEvent()));

    /// <summary>How many visits were told ever.</summary>
    public Dictionary<int, int> Visits { get; } = [];

    private Task CreateAsync(int number, Member member)
    {
        _deleted.Remove(number);
        _members[number] = member;
        return TellAsync(number, People.Told(ChangeType.MemberCreated, _members[number], NextTime(), NextEvent()));
    }

    private Task TellAsync(int number, MemberChange change) => Telling switch
    {
        Telling.Whole => world.SendAsync(change),
        Telling.Whom => world.HearAsync(number),
        Telling.Nothing => Task.CompletedTask,
    };

    // The source's clock ticks between its own events, however fast they come.
    private DateTimeOffset NextTime() => world.Time.GetUtcNow().AddMilliseconds(_events);

    private string NextEvent() => $"event-{++_events}";
}
