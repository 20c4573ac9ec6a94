using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MemberSync.Simulators.Chance;

namespace MemberSync.Simulators.Webhook;

/// <summary>What a receiver keeps: people by the sender's id, and which messages it has acted on.</summary>
internal sealed class PersonBook(ReceiverDefinition definition, IdSource ids)
{
    private readonly SortedDictionary<string, Person> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _sequences = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reply> _answered = new(StringComparer.Ordinal);

    public IEnumerable<Person> People => _people.Values;

    public List<Person> Removed { get; } = [];

    /// <value>Messages that had been acted on before.</value>
    public int Repeated { get; private set; }

    /// <value>Messages older than one about the same member that had been acted on.</value>
    public int Outdated { get; private set; }

    /// <summary>Two people who share what only one may have; empty when all is well.</summary>
    public ImmutableArray<string> Defects => definition.Unique is not { } unique
        ? []
        :
        [
            .. People.Where(person => person.Data[unique] is not null)
                .GroupBy(person => person.Data[unique]!.ToJsonString())
                .Where(group => group.Count() > 1)
                .Select(group => $"one {unique}: {string.Join(", ", group.Select(person => person.Member))}"),
        ];

    /// <summary>Acts on a message once; repeats get the answer that it got, late ones have no effect.</summary>
    public Reply Take(string id, Message message)
    {
        if (_answered.TryGetValue(id, out var before))
        {
            Repeated++;
            return before;
        }

        if (message.Sequence <= _sequences.GetValueOrDefault(message.Member))
        {
            Outdated++;
            return Known(_people.GetValueOrDefault(message.Member));
        }

        var reply = Act(message);
        if (reply.Status < 300)
        {
            _answered[id] = reply;
            _sequences[message.Member] = message.Sequence;
        }

        return reply;
    }

    private Reply Act(Message message)
    {
        var person = _people.GetValueOrDefault(message.Member);
        return message.Type switch
        {
            _ when message.ExternalId is { } given && given != person?.Id => Reply.Gone,
            MessageType.Upserted => Upsert(person, message),
            _ when person is null => Reply.Gone,
            MessageType.Removed => Remove(person),
            _ => Visit(person, message),
        };
    }

    private Reply Upsert(Person? person, Message message)
    {
        var missing = definition.Required.Where(name => message.Data[name] is null).ToList();
        if (missing.Count > 0)
        {
            return Reply.Refused(422, $"missing: {string.Join(", ", missing)}");
        }

        if (definition.Unique is { } unique && People.Any(other => other != person && Same(other.Data[unique], message.Data[unique])))
        {
            return Reply.Refused(409, $"{unique} {message.Data[unique]} is another person's");
        }

        person ??= new Person { Id = ids.NextId(), Member = message.Member, Data = [] };
        person.Data = message.Data;
        _people[message.Member] = person;
        return Known(person);
    }

    private Reply Remove(Person person)
    {
        _people.Remove(person.Member);
        Removed.Add(person);
        return Reply.Done;
    }

    private Reply Visit(Person person, Message message)
    {
        person.Visits.Add(message.Data["eventId"]?.GetValue<string>() ?? string.Empty);
        return Known(person);
    }

    private Reply Known(Person? person) => person is null || !definition.GivesIds
        ? Reply.Done
        : Reply.Named(definition.IdField, person.Id);

    private static bool Same(JsonNode? a, JsonNode? b) => a is not null && JsonNode.DeepEquals(a, b);
}
