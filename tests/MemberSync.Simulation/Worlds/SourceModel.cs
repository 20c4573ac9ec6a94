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

    public Task CreateAsync(int number)
    {
        _deleted.Remove(number);
        _members[number] = People.Person(number);
        return world.SendAsync(People.Told(ChangeType.MemberCreated, _members[number], NextTime(), NextEvent()));
    }

    public Task EditAsync(int number, Func<Member, Member> edit)
    {
        _members[number] = edit(_members[number]);
        return world.SendAsync(People.Told(ChangeType.MemberUpdated, _members[number], NextTime(), NextEvent()));
    }

    public Task DeleteAsync(int number)
    {
        _members.Remove(number);
        _deleted.Add(number);
        return world.SendAsync(People.Deleted(number, NextTime(), NextEvent()));
    }

    // The source's clock ticks between its own events, however fast they come.
    private DateTimeOffset NextTime() => world.Time.GetUtcNow().AddMilliseconds(_events);

    private string NextEvent() => $"event-{++_events}";
}
