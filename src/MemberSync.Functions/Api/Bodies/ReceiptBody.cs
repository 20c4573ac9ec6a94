using System.Text.Json;
using MemberSync.Engine.Erasure;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="State">
/// <c>waiting</c>, <c>removed</c>, or <c>nothingThere</c> when the partner did not have the person.
/// </param>
/// <param name="At">When the partner acknowledged it.</param>
/// <param name="Waits">What it waits for, and what to do.</param>
internal sealed record ReceiptBody(string Connection, string Partner, [property: OneOf(Names = typeof(ReceiptState))] string State, DateTimeOffset? At, string? Waits)
{
    public static ReceiptBody Of(Receipt receipt) => new(
        receipt.Connection.ToString(),
        receipt.Partner,
        JsonNamingPolicy.CamelCase.ConvertName(receipt.State.ToString()),
        receipt.At,
        receipt.Waits);
}
