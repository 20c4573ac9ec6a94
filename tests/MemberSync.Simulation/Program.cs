#pragma warning disable RS0030 // The composition root of a program: its figures go to the terminal, on the real clock.
using MemberSync.Simulation.Reports;

return Report.Run(args, Console.Out, TimeProvider.System);
