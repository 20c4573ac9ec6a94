using MemberSync.Core.Links;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Forecast;

/// <summary>The members of a load who wait for one call of their way; changes as a rehearsal goes on.</summary>
/// <param name="position">Which call, from 0.</param>
/// <param name="next">The stage that follows; null after the last call.</param>
internal sealed class Stage(Load load, int position, Stage? next)
{
    public DueClass Class => load.Class;

    public DateTimeOffset At => load.At;

    public int Position => position;

    public Endpoint Endpoint { get; } = load.Way[position];

    public int Waiting { get; private set; } = position == 0 ? load.Members : 0;

    /// <summary>Members who have not been through this stage.</summary>
    public int Left { get; private set; } = load.Members;

    public static IReadOnlyList<Stage> Of(Load load)
    {
        var stages = new List<Stage>();
        for (var position = load.Way.Length - 1; position >= 0; position--)
        {
            stages.Add(new Stage(load, position, stages.LastOrDefault()));
        }

        return stages;
    }

    public void Begin(int calls) => Waiting -= calls;

    public void Answer(int calls)
    {
        Left -= calls;
        if (next is not null)
        {
            next.Waiting += calls;
        }
    }
}
