using System.CommandLine;
using System.Globalization;
using MemberSync.Demo.Gyms;
using MemberSync.Demo.Partner;

namespace MemberSync.Demo;

/// <summary>The demo's options as they are typed.</summary>
internal static class CommandLine
{
    private const int MaxMembers = 200_000;
    private const double MaxSpeed = 1000;

    private static readonly Option<int> Members = new("--members")
    {
        Description = "How many members arrive.",
        DefaultValueFactory = _ => new DemoOptions().Members,
    };

    private static readonly Option<bool> Once = new("--once") { Description = "End when everybody has arrived." };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print the result as one JSON object and nothing else.",
    };

    private static readonly Option<double> Speed = new("--speed")
    {
        Description = "How many times faster than the real clock the service and the partner run.",
        DefaultValueFactory = _ => DemoOptions.UsualSpeed,
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Who the members are: the same seed gives the same people.",
        DefaultValueFactory = _ => new DemoOptions().Seed,
    };

    private static readonly Option<int> Port = new("--port")
    {
        Description = "Where the service listens; 0 takes a free port.",
        DefaultValueFactory = _ => new DemoOptions().Port,
    };

    private static readonly Option<string> Partner = new("--partner")
    {
        Description = "The partner to simulate, or all of them, each with a connection of the club.",
        DefaultValueFactory = _ => "mywellness",
    };

    private static readonly Option<string> Source = new("--source")
    {
        Description = "Where members come from: the service's own API, or a simulated gym system with its own webhooks.",
        DefaultValueFactory = _ => ShownGyms.None,
    };

    private static readonly Option<double> Lost = new("--lost")
    {
        Description = "The share of the gym system's webhooks that gets lost, from 0 to 1.",
    };

    private static readonly Option<bool?> Classes = new("--classes")
    {
        Description = "Send a timetable, too, to a partner that has classes (spivi), once the members have arrived. "
            + "Without --once it is sent unless this is false.",
    };

    static CommandLine()
    {
        Source.AcceptOnlyFromAmong(ShownGyms.Choices);
        Lost.Validators.Add(result => Check(result.GetValue(Lost), 0, 1, result.AddError, "--lost"));
        Partner.AcceptOnlyFromAmong(ShownPartners.Choices);
        Members.Validators.Add(result => Check(result.GetValue(Members), 1, MaxMembers, result.AddError, "--members"));
        Speed.Validators.Add(result => Check(result.GetValue(Speed), 1, MaxSpeed, result.AddError, "--speed"));
        Port.Validators.Add(result => Check(result.GetValue(Port), 0, ushort.MaxValue, result.AddError, "--port"));
    }

    /// <summary>Parses and runs; the action's result is the exit status.</summary>
    public static Task<int> RunAsync(string[] args, Func<DemoOptions, CancellationToken, Task<int>> action)
    {
        var root = new RootCommand("Shows members of a gym arriving at simulated partners, on a fast clock.")
        {
            Members, Once, Json, Speed, Seed, Port, Partner, Source, Lost, Classes,
        };
        root.SetAction((parsed, cancellationToken) => action(
            new DemoOptions
            {
                Members = parsed.GetValue(Members),
                Once = parsed.GetValue(Once),
                Json = parsed.GetValue(Json),
                Speed = parsed.GetValue(Speed),
                Seed = parsed.GetValue(Seed),
                Port = parsed.GetValue(Port),
                Partners = ShownPartners.Of(parsed.GetValue(Partner)!),
                Gym = ShownGyms.Of(parsed.GetValue(Source)!),
                Lost = parsed.GetValue(Lost),
                Classes = parsed.GetValue(Classes) ?? !(parsed.GetValue(Once) || parsed.GetValue(Json)),
            },
            cancellationToken));
        return root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static void Check(double value, double least, double most, Action<string> fault, string name)
    {
        if (value < least || value > most)
        {
            fault(string.Create(CultureInfo.InvariantCulture, $"{name} must be from {least} to {most}, not {value}."));
        }
    }
}
