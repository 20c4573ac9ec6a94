using System.Globalization;
using System.Text.Json;
using MemberSync.Demo.Clock;
using MemberSync.Demo.Outcome;
using MemberSync.Demo.People;
using MemberSync.Demo.Processes;
using MemberSync.Demo.Screen;
using MemberSync.Demo.Stages;

namespace MemberSync.Demo;

/// <summary>One run of the demo, from setting up to the last word.</summary>
internal sealed class DemoProgram(
    DemoOptions options, IScreen screen, TextWriter output, TextWriter errors, TimeProvider real)
{
    // Not a secret: it opens a service that listens on this machine only and forgets everything.
    private const string AdminKey = "demo-key-of-this-machine-only";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly string _folder = Path.Combine(
        ProgramFiles.Root, ".run", $"demo-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}");

    private bool StaysUp => !options.Once && !options.Json;

    /// <returns>The exit status: 0 only when every member reached its expected state.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var people = Population.Of(
            options.Members, options.Seed, DateOnly.FromDateTime(SharedClock.UsualStart.UtcDateTime));
        var population = options.Gym is { } gym ? people.With(gym.Known) : people;
        bool? succeeded = null;
        try
        {
            using var stage = new Stage(StageOptions(), real);
            if (StaysUp)
            {
                output.WriteLine(Hints.Watch(stage.ServiceAddress, AdminKey));
            }

            var report = await screen.ShowAsync(async show =>
            {
                await stage.PrepareAsync(population, cancellationToken);
                return await new Demonstration(stage, population, options, real).RunAsync(show, cancellationToken);
            });
            report = await WithClassesAsync(stage, population, report, cancellationToken);
            Tell(report);
            succeeded = report.Succeeded;
            if (StaysUp)
            {
                var first = options.Partners[0];
                output.Write(Hints.Of(stage.ServiceAddress, AdminKey, population.At(first), first.Name));
                await Task.Delay(Timeout.InfiniteTimeSpan, real, cancellationToken);
            }
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl-C reaches the children too, so their end may be noticed before the wish to end.
            succeeded ??= !options.Once;
        }
        finally
        {
            CleanUp(succeeded == true);
        }

        return succeeded == true ? 0 : 1;
    }

    private async Task<Report> WithClassesAsync(
        Stage stage, Population population, Report report, CancellationToken cancellationToken)
    {
        if (!options.Classes || stage.Partners.FirstOrDefault(p => p.Shown.HasClasses) is not { } partner)
        {
            return report;
        }

        if (!options.Json)
        {
            output.WriteLine(Hints.Timetable(stage.ServiceAddress, partner.Shown));
        }

        return await new ClassAct(stage, partner, options, real).PlayAsync(population, report, cancellationToken);
    }

    private StageOptions StageOptions() => new()
    {
        Partners = options.Partners,
        Gym = options.Gym,
        Lost = options.Lost,
        Speed = options.Speed,
        Seed = options.Seed,
        Port = options.Port,
        Folder = _folder,
        AdminKey = AdminKey,
    };

    private void Tell(Report report)
    {
        if (options.Json)
        {
            output.WriteLine(JsonSerializer.Serialize(report, Json));
            return;
        }

        output.WriteLine();
        output.WriteLine(Summary.Of(report));
    }

    // What was logged is kept when something went wrong.
    private void CleanUp(bool succeeded)
    {
        if (succeeded)
        {
            Directory.Delete(_folder, recursive: true);
        }
        else
        {
            errors.WriteLine($"The logs and the database are kept in {_folder}");
        }
    }
}
