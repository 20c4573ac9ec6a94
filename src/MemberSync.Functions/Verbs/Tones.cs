using Spectre.Console;

namespace MemberSync.Functions.Verbs;

/// <summary>The colours of words.</summary>
internal static class Tones
{
    public static Color Color(Tone tone) => tone switch
    {
        Tone.Plain => Spectre.Console.Color.Default,
        Tone.Good => Spectre.Console.Color.Green,
        Tone.Waiting => Spectre.Console.Color.Yellow,
        Tone.Bad => Spectre.Console.Color.Red,
    };

    /// <summary>A member's state, as the API names it.</summary>
    public static Cell OfState(string state) => new(state, state switch
    {
        "Enabled" => Tone.Good,
        "CreationError" or "Error" => Tone.Bad,
        "Suspended" => Tone.Plain,
        _ => Tone.Waiting,
    });
}
