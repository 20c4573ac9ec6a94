using MemberSync.Engine.Sources;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>What became of the events of a webhook: how many were stored, known before, of erased people, questions, or without effect.</summary>
/// <param name="Asked">About whom or what the source is asked next.</param>
internal sealed record InboxBody(int Taken, int Duplicates, int Erased, int Asked, int Ignored)
{
    public static InboxBody Of(InboxOutcome.Heard heard) => new(
        heard.Tally.Taken, heard.Tally.Duplicates, heard.Tally.Erased, heard.Tally.Asked, heard.Ignored);
}
