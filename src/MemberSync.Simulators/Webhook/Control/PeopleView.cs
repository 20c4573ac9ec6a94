using System.Collections.Immutable;

namespace MemberSync.Simulators.Webhook.Control;

/// <summary>All people of a receiver.</summary>
public sealed record PeopleView
{
    public required ImmutableArray<PersonView> Accounts { get; init; }

    /// <value>People who were removed, in that order.</value>
    public required ImmutableArray<PersonView> Deleted { get; init; }

    /// <value>Messages that were acted on before and had no effect.</value>
    public required int Repeated { get; init; }

    /// <value>Messages that were older than one acted on before and had no effect.</value>
    public required int Outdated { get; init; }

    /// <value>What must never be. Empty when all is well.</value>
    public required ImmutableArray<string> Defects { get; init; }

    internal static PeopleView Of(PersonBook book) => new()
    {
        Accounts = [.. book.People.Select(PersonView.Of)],
        Deleted = [.. book.Removed.Select(PersonView.Of)],
        Repeated = book.Repeated,
        Outdated = book.Outdated,
        Defects = book.Defects,
    };
}
