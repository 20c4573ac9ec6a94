using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MemberSync.Partners.Egym.Wire;

namespace MemberSync.Partners.Egym;

/// <summary>Reads bodies that come from outside: what is not of the documented form reads as none.</summary>
internal static class Reply
{
    private static readonly WireError NoError = new(null, null, null, null, null);

    /// <summary>Null when the body shows no account with a usable id.</summary>
    public static WireAccount? Account(Exchange.Answered answer) =>
        Read(answer, EgymReplyJson.Default.WireAccount) is { } account && AccountIds.Fits(account.AccountId) ? account : null;

    /// <summary>Null when the body is no page of accounts.</summary>
    public static WirePage? Page(Exchange.Answered answer) =>
        Read(answer, EgymReplyJson.Default.WirePage) is { Items: not null, HasNext: not null } page ? page : null;

    /// <summary>Empty when the body says nothing.</summary>
    public static WireError Error(Exchange.Answered answer) => Read(answer, EgymReplyJson.Default.WireError) ?? NoError;

    public static bool IsObject(Exchange.Answered answer) => Read(answer, EgymReplyJson.Default.WireAccount) is not null;

    private static T? Read<T>(Exchange.Answered answer, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
