using System.Collections.Immutable;
using System.Text.Json;
using System.Threading.Channels;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Intake;
using MemberSync.Engine.Ports;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api;

/// <summary>
/// Takes a batch of changes, one a line. Lines about the same member are taken in order, others side by side; a bad
/// line is reported and stops none of the rest. Memory is bounded whatever the length of the batch.
/// </summary>
internal sealed class BatchIntake(ChangeIntake intake)
{
    private const int Lanes = 64;
    private const int LaneLength = 4;

    private const string NotStored = "the store did not answer, so the line may not have been taken; send it again";

    public async Task<IResult> TakeAsync(ClubId club, HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > BodyLimits.Batch)
        {
            return Problems.BatchTooLarge(BodyLimits.Batch, 0);
        }

        var tally = new BatchTally();
        var lines = new LineReader(request.BodyReader, BodyLimits.Change, BodyLimits.Batch);
        await RunAsync(club, lines, tally, cancellationToken);
        return lines.IsOver
            ? Problems.BatchTooLarge(BodyLimits.Batch, lines.Count)
            : TypedResults.Json(tally.ToBody(), ApiJson.Wire.BatchBody);
    }

    private async Task RunAsync(ClubId club, LineReader lines, BatchTally tally, CancellationToken cancellationToken)
    {
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var lanes = Enumerable.Range(0, Lanes)
            .Select(_ => Channel.CreateBounded<BatchLine>(LaneLength))
            .ToImmutableArray();
        var work = lanes.Select(lane => WorkAsync(club, lane.Reader, tally, broken)).ToList();
        try
        {
            await foreach (var line in lines.ReadAsync(broken.Token))
            {
                if (Read(line, tally) is { } change)
                {
                    var lane = (change.Change.MemberId.GetHashCode() & int.MaxValue) % Lanes;
                    await lanes[lane].Writer.WriteAsync(change, broken.Token);
                }
            }
        }
        finally
        {
            foreach (var lane in lanes)
            {
                lane.Writer.Complete();
            }

            await Task.WhenAll(work);
        }
    }

    private async Task WorkAsync(
        ClubId club, ChannelReader<BatchLine> lane, BatchTally tally, CancellationTokenSource broken)
    {
        try
        {
            await foreach (var line in lane.ReadAllAsync(broken.Token))
            {
                await TakeAsync(club, line, tally, broken.Token);
            }
        }
        catch
        {
            await broken.CancelAsync(); // Without this lane the others and the reading have no purpose.
            throw;
        }
    }

    private async Task TakeAsync(ClubId club, BatchLine line, BatchTally tally, CancellationToken cancellationToken)
    {
        try
        {
            tally.Add(await intake.TakeAsync(club, line.Change, cancellationToken));
        }
        catch (StoreUnavailableException)
        {
            tally.Reject(line.Number, line.Change.EventId, [NotStored]);
        }
    }

    // Null when the line was rejected.
    private static BatchLine? Read(BodyLine line, BatchTally tally)
    {
        if (line.Bytes is not { } bytes)
        {
            tally.Reject(line.Number, null, [$"the line is longer than {BodyLimits.Change / 1024} KiB"]);
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(bytes);
            switch (ChangeReader.Read(json.RootElement))
            {
                case ChangeReading.Taken taken:
                    return new BatchLine(line.Number, taken.Change);
                case ChangeReading.Rejected rejected:
                    tally.Reject(line.Number, EventId(json.RootElement), rejected.Faults);
                    return null;
                case var reading:
                    throw new System.Diagnostics.UnreachableException(reading.GetType().Name);
            }
        }
        catch (JsonException malformed)
        {
            var place = malformed.BytePositionInLine + 1;
            tally.Reject(line.Number, null, [$"the line is not valid JSON: it breaks off at byte {place}"]);
            return null;
        }
    }

    private static string? EventId(JsonElement line) =>
        line.ValueKind == JsonValueKind.Object
        && line.TryGetProperty("eventId", out var id)
        && id.ValueKind == JsonValueKind.String
        && JsonTexts.Read(id) is { } text
            ? Problems.Cut(text)
            : null;

    private sealed record BatchLine(long Number, MemberChange Change);
}
