using System.Security.Cryptography;
using System.Text;
using MemberSync.Core.Matching;
using MemberSync.Core.Members;

namespace MemberSync.Engine.Matching;

/// <summary>Tells whether a member is still the one for whom an operator decided.</summary>
internal static class MatchVersion
{
    private const int Length = 12;

    // Begins with a letter, so that no spreadsheet takes it for a number.
    public static string Of(Member member) =>
        "v" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Person.Of(member).ToString())))[..Length];
}
