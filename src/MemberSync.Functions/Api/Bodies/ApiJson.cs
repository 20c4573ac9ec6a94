using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>How answers are written. Fields may be added; none is ever renamed.</summary>
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(HealthBody))]
[JsonSerializable(typeof(ClubBody))]
[JsonSerializable(typeof(ClubListBody))]
[JsonSerializable(typeof(ConnectionBody))]
[JsonSerializable(typeof(ConnectionListBody))]
[JsonSerializable(typeof(CheckBody))]
[JsonSerializable(typeof(BudgetBody))]
[JsonSerializable(typeof(ForecastBody))]
[JsonSerializable(typeof(PreviewBody))]
[JsonSerializable(typeof(StatesBody))]
[JsonSerializable(typeof(ReviewBody))]
[JsonSerializable(typeof(MemberListBody))]
[JsonSerializable(typeof(MemberBody))]
[JsonSerializable(typeof(OperationBody))]
[JsonSerializable(typeof(ClassListBody))]
[JsonSerializable(typeof(ClassBody))]
[JsonSerializable(typeof(MetricsBody))]
[JsonSerializable(typeof(PeopleBody))]
[JsonSerializable(typeof(MatchBody))]
[JsonSerializable(typeof(MatchUndoBody))]
[JsonSerializable(typeof(ActivationListBody))]
[JsonSerializable(typeof(OptInBody))]
[JsonSerializable(typeof(OptInListBody))]
[JsonSerializable(typeof(ChangeBody))]
[JsonSerializable(typeof(BatchBody))]
[JsonSerializable(typeof(FileLineBody))]
[JsonSerializable(typeof(FileTotalsBody))]
[JsonSerializable(typeof(KeyBody))]
[JsonSerializable(typeof(NewKeyBody))]
[JsonSerializable(typeof(KeyListBody))]
[JsonSerializable(typeof(WebhookBody))]
[JsonSerializable(typeof(SourceBody))]
[JsonSerializable(typeof(SourceListBody))]
[JsonSerializable(typeof(SourceStateBody))]
[JsonSerializable(typeof(GapListBody))]
[JsonSerializable(typeof(InboxBody))]
[JsonSerializable(typeof(TrialBody))]
[JsonSerializable(typeof(SetAsideListBody))]
[JsonSerializable(typeof(RemovalApprovalBody))]
[JsonSerializable(typeof(LogBody))]
[JsonSerializable(typeof(LogClearedBody))]
[JsonSerializable(typeof(TilesBody))]
[JsonSerializable(typeof(ViewLinkBody))]
[JsonSerializable(typeof(DriftListBody))]
[JsonSerializable(typeof(ErasureBody))]
[JsonSerializable(typeof(ErasureListBody))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>As answers are written: quotes and umlauts as they are, because no answer is part of a page.</summary>
    public static ApiJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new UtcConverter() },
    });
}
