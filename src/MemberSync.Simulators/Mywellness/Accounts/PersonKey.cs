namespace MemberSync.Simulators.Mywellness.Accounts;

/// <summary>What makes two records the same person to the partner: names, gender and birth date.</summary>
internal readonly record struct PersonKey
{
    private PersonKey(string firstName, string lastName, string gender, DateOnly birthDate)
    {
        FirstName = firstName;
        LastName = lastName;
        Gender = gender;
        BirthDate = birthDate;
    }

    private string FirstName { get; }

    private string LastName { get; }

    private string Gender { get; }

    private DateOnly BirthDate { get; }

    public static PersonKey Of(Profile profile) =>
        Of(profile.FirstName, profile.LastName, profile.Gender, profile.BirthDate);

    public static PersonKey Of(string firstName, string lastName, string gender, DateOnly birthDate) =>
        new(firstName.Trim().ToUpperInvariant(), lastName.Trim().ToUpperInvariant(), gender, birthDate);
}
