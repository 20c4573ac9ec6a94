using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Core.Matching;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Egym.Wire;
using MemberSync.Partners.Masking;

namespace MemberSync.Partners.Egym;

/// <summary>What a page of eGym's list says (published). Nothing the partner sends makes this throw.</summary>
internal static class PageReading
{
    // Longer than any that a member may have; it keeps what is stored of one person small.
    private const int LongestText = 320;

    public static PeoplePage Of(Exchange.Answered answer, Words words)
    {
        if (answer.Status != 200)
        {
            return new PeoplePage(AnswerReading.OfCheck(answer, words));
        }

        return Reply.Page(answer) is not { } page
            ? new PeoplePage(new PartnerAnswer.Lost("HTTP 200 with a body that is no page of accounts"))
            : new PeoplePage(new PartnerAnswer.Done(ImmutableSortedDictionary<string, string>.Empty))
            {
                People = [.. page.Items!.Value.OfType<WireAccount>().Where(each => AccountIds.Fits(each.AccountId)).Select(Known)],
                Entries = page.Items.Value.Length,
                Total = page.Total,
                HasNext = page.HasNext == true,
            };
    }

    private static PartnerPerson Known(WireAccount account) => new(
        account.AccountId!,
        ImmutableSortedDictionary<string, string>.Empty.Add(AccountIds.Name, account.AccountId!),
        new Person(
            Text(account.FirstName), Text(account.LastName), Day(account.DateOfBirth), Sex(account.Gender), Text(account.Email)))
    {
        Holds = Fingerprints.Of(account),
    };

    private static string? Text(string? text) => text is { Length: <= LongestText } ? text : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Gender? Sex(string? text) => text switch
    {
        "FEMALE" => Gender.Female,
        "MALE" => Gender.Male,
        "NON_BINARY" => Gender.NonBinary,
        _ => null,
    };
}
