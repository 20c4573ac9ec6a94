using System.Diagnostics;

namespace MemberSync.Engine.Telemetry;

/// <summary>
/// The hub's own traces. What one change sets off goes through rows and messages, which carry its trace parent along; what
/// is done for several changes at once names them by links. Without a listener nothing is made and nothing is stored.
/// </summary>
/// <remarks>Tags hold clubs, connections, kinds and outcomes: no person's id, name, address or data.</remarks>
public static class Tracing
{
    /// <summary>The name of the source, by which an exporter asks for it.</summary>
    public const string Name = "MemberSync";

    internal static readonly ActivitySource Source = new(Name);

    /// <summary>What goes with a row or message, so that what is done for it can name it; null: nobody traces.</summary>
    internal static string? Parent =>
        Source.HasListeners() && Activity.Current is { Recorded: true, IdFormat: ActivityIdFormat.W3C } now ? now.Id : null;

    /// <summary>The spans that these trace parents name, without those that cannot be read.</summary>
    internal static IEnumerable<ActivityLink> Links(IEnumerable<string> parents)
    {
        foreach (var context in parents.Select(ContextOf))
        {
            if (context != default)
            {
                yield return new ActivityLink(context);
            }
        }
    }

    /// <summary>The span that a trace parent names; the default one, which is none, where it cannot be read.</summary>
    internal static ActivityContext ContextOf(string? parent) =>
        ActivityContext.TryParse(parent, null, isRemote: true, out var context) ? context : default;

    /// <summary>Says of what is done now that it goes back to this.</summary>
    internal static void LinkTo(string? parent)
    {
        if (parent is not null && Activity.Current is { } now && now.Source == Source)
        {
            foreach (var link in Links([parent]))
            {
                now.AddLink(link);
            }
        }
    }
}
