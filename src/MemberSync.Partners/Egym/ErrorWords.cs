using MemberSync.Partners.Egym.Wire;
using MemberSync.Partners.Masking;

namespace MemberSync.Partners.Egym;

internal static class ErrorWords
{
    /// <summary>What is wrong with each field, or else the message or the code.</summary>
    public static string Of(this Words words, WireError error)
    {
        var fields = (error.FieldErrors ?? error.Errors ?? [])
            .OfType<WireFieldError>()
            .Select(fault => $"{fault.Name} {fault.Message}".Trim());
        string?[] texts = [string.Join("; ", fields), error.Message, error.ErrorCode];
        return texts.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) is { } said
            ? words.Show(said)
            : "no reason given";
    }
}
