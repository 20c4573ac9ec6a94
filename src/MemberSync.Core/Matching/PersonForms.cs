namespace MemberSync.Core.Matching;

/// <summary>A person in the forms that are compared, made once.</summary>
internal sealed class PersonForms
{
    private readonly Person _person;
    private readonly (string First, string Last) _exact;
    private readonly (string First, string Last) _loose;
    private readonly string _email;

    public PersonForms(Person person)
    {
        _person = person;
        _exact = (NameForms.Exact(person.FirstName), NameForms.Exact(person.LastName));
        _loose = (NameForms.Loose(person.FirstName), NameForms.Loose(person.LastName));
        _email = (person.Email ?? "").Trim().ToUpperInvariant();
    }

    /// <summary>The same for all who could match by name; null without a whole name and a date of birth.</summary>
    public string? NameKey => _loose.First.Length > 0 && _loose.Last.Length > 0 && _person.DateOfBirth is { } birth
        ? $"{birth:yyyy-MM-dd}|{Ordered(_loose)}"
        : null;

    /// <summary>The same for all who could match by e-mail; null without an address.</summary>
    public string? EmailKey => _email.Length > 0 ? _email : null;

    /// <summary>Why the two may be one person; null when nothing speaks for it or they are twins.</summary>
    public MatchReason? Compare(PersonForms other)
    {
        var sameBirth = _person.DateOfBirth is { } birth && birth == other._person.DateOfBirth;
        var sameEmail = _email.Length > 0 && _email == other._email;
        var alike = sameBirth && Ordered(_loose) == Ordered(other._loose);
        return (alike, sameEmail) switch
        {
            (true, true) when _exact == other._exact && !GendersDiffer(other) => MatchReason.Identical,
            (true, _) when _exact == other._exact => MatchReason.SameNameAndBirth,
            (true, _) => MatchReason.AlikeNameAndBirth,
            (false, true) when !(sameBirth && AreSiblings(other)) => MatchReason.SameEmail,
            _ => null,
        };
    }

    private bool AreSiblings(PersonForms other) =>
        _loose.Last == other._loose.Last && _loose.First != other._loose.First;

    private bool GendersDiffer(PersonForms other) =>
        _person.Gender is { } gender && other._person.Gender is { } others && gender != others;

    // First and last names are often told the wrong way round.
    private static string Ordered((string First, string Last) name) =>
        string.CompareOrdinal(name.First, name.Last) <= 0 ? $"{name.First}|{name.Last}" : $"{name.Last}|{name.First}";
}
