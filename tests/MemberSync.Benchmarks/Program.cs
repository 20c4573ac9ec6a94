#pragma warning disable RS0030 // The composition root of a program: its figures go to the terminal, on the real clock.
using MemberSync.Benchmarks;

if (BenchOptions.Read(args, out var fault) is not { } options)
{
    await Console.Error.WriteLineAsync($"{fault}\n\n{BenchOptions.Usage}");
    return 2;
}

return await new Bench(MeasurementTable.All, TimeProvider.System, Console.Out, Console.Error).RunAsync(options);
