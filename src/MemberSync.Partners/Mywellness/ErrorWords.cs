using System.Collections.Immutable;
using MemberSync.Partners.Masking;
using MemberSync.Partners.Mywellness.Wire;

namespace MemberSync.Partners.Mywellness;

/// <summary>What the partner's errors say.</summary>
internal static class ErrorWords
{
    /// <summary>The first text of the first error that says anything, in the order that suits operators.</summary>
    public static string Of(this Words words, ImmutableArray<WireError> errors) => errors
        .SelectMany(error => new[] { error.ErrorMessage, error.Message, error.Details, error.Field, error.Type })
        .FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) is { } said
            ? words.Show(said)
            : "no reason given";
}
