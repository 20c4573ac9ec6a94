using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MemberSync.Core.Classes;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Sources;
using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Comparing;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Erasure;
using MemberSync.Engine.Files;
using MemberSync.Engine.Matching;
using MemberSync.Engine.Forecast;
using MemberSync.Engine.Members;
using MemberSync.Engine.Removals;
using MemberSync.Engine.Links;
using MemberSync.Engine.Logs;
using MemberSync.Engine.Retention;
using MemberSync.Engine.Reviews;
using MemberSync.Engine.SetAside;
using MemberSync.Engine.Sources;
using MemberSync.Engine.Wakes;

namespace MemberSync.Engine.Rows;

/// <summary>How rows and messages are written. Fields are only ever added; what an older version wrote stays readable.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(ClubIdConverter),
        typeof(ConnectionIdConverter),
        typeof(MemberIdConverter),
        typeof(EndpointConverter),
        typeof(SecretReferenceConverter),
        typeof(SourceIdConverter),
    ])]
[JsonSerializable(typeof(Club))]
[JsonSerializable(typeof(Connection))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(Link))]
[JsonSerializable(typeof(Transition))]
[JsonSerializable(typeof(BudgetRow))]
[JsonSerializable(typeof(LeaseRow))]
[JsonSerializable(typeof(EventClaim))]
[JsonSerializable(typeof(ListedLink))]
[JsonSerializable(typeof(StateTally))]
[JsonSerializable(typeof(DuePlace))]
[JsonSerializable(typeof(AccountHolder))]
[JsonSerializable(typeof(PeopleHead))]
[JsonSerializable(typeof(PeoplePiece))]
[JsonSerializable(typeof(PeopleFetchRow))]
[JsonSerializable(typeof(MatchMark))]
[JsonSerializable(typeof(LastImport))]
[JsonSerializable(typeof(MailPlace))]
[JsonSerializable(typeof(BookedPlace))]
[JsonSerializable(typeof(ClassMetrics))]
[JsonSerializable(typeof(WakeMessage))]
[JsonSerializable(typeof(ReviewMessage))]
[JsonSerializable(typeof(AccessKey))]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(DailyMark))]
[JsonSerializable(typeof(RemovalTally))]
[JsonSerializable(typeof(LinkedCount))]
[JsonSerializable(typeof(NightMark))]
[JsonSerializable(typeof(LogRow))]
[JsonSerializable(typeof(AgeRow))]
[JsonSerializable(typeof(LastExchange))]
[JsonSerializable(typeof(SetAsideMessage))]
[JsonSerializable(typeof(DriftPlace))]
[JsonSerializable(typeof(LookMark))]
[JsonSerializable(typeof(ErasureUnderWay))]
[JsonSerializable(typeof(Tombstone))]
[JsonSerializable(typeof(KeptSecrets))]
[JsonSerializable(typeof(Source))]
[JsonSerializable(typeof(SourceSecrets))]
[JsonSerializable(typeof(SourceMessage))]
[JsonSerializable(typeof(Ask))]
[JsonSerializable(typeof(AskingRow))]
[JsonSerializable(typeof(SweepRow))]
[JsonSerializable(typeof(SeenPage))]
[JsonSerializable(typeof(Gap))]
[JsonSerializable(typeof(GapCount))]
[JsonSerializable(typeof(ClassSession))]
[JsonSerializable(typeof(FileMark))]
[JsonSerializable(typeof(FilePage))]
[JsonSerializable(typeof(UnreadWebhook))]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, string>))]
internal sealed partial class RowJson : JsonSerializerContext
{
    public static ReadOnlyMemory<byte> Write<T>(T value, JsonTypeInfo<T> type) =>
        JsonSerializer.SerializeToUtf8Bytes(value, type);

    public static T Read<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T> type)
        where T : class =>
        JsonSerializer.Deserialize(json.Span, type) is { } row
            ? (T)OlderRows.Complete(row)
            : throw new JsonException($"A stored {typeof(T).Name} is null.");
}
