using System.Collections.Immutable;
using MemberSync.Partners.Http;
using MemberSync.Partners.Mywellness.Wire;

namespace MemberSync.Partners.Mywellness;

internal static class ErrorWords
{
    /// <summary>The first text of the first error that says anything, in the order that suits operators.</summary>
    public static string Of(this Words words, ImmutableArray<WireError> errors) => words.First(errors.SelectMany(
        error => new[] { error.ErrorMessage, error.Message, error.Details, error.Field, error.Type }));
}
