namespace MemberSync.Engine.Sources;

/// <summary>Does what a message about a source says, if the source is still there and switched on.</summary>
public sealed class SourceSteps(SourceDirectory sources, SourceQuestions questions, SweepSteps sweeps)
{
    public async Task RunAsync(SourceMessage message, CancellationToken cancellationToken)
    {
        if (await sources.FindAsync(message.Club, message.Source, cancellationToken) is not { } source)
        {
            return;
        }

        await (message.Task switch
        {
            SourceTask.Questions => questions.RunAsync(source, message, cancellationToken),
            SourceTask.Sweep => sweeps.RunAsync(source, message, cancellationToken),
        });
    }
}
