using System.Text.Json;
using MemberSync.Core.Sources;
using MemberSync.Engine.Rows;
using MemberSync.Engine.SetAside;
using MemberSync.Engine.Wakes;

namespace MemberSync.Engine.Sources;

/// <summary>Sets questions aside whose answers nobody can read; tried again, they are asked again.</summary>
public sealed class SourceShelf(SetAsideShelf aside)
{
    internal Task AddAsync(SourceView source, SourceSubject subject, string why, CancellationToken cancellationToken)
    {
        var again = new SourceMessage(source.Club, source.Source.Id, SourceTask.Questions, Subject: subject);
        var reason = $"Source '{source.Source.Id}' answered in a way that is not understood: {why} Once the source answers "
            + "as documented, or its settings are right, try it again.";
        return aside.AddAsync(Queues.Sources, JsonSerializer.Serialize(again, RowJson.Default.SourceMessage), reason, cancellationToken);
    }
}
