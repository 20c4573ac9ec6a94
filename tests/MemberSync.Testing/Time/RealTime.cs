namespace MemberSync.Testing.Time;

/// <summary>The clock of the machine, for tests that run whole processes: nobody can simulate those.</summary>
public static class RealTime
{
#pragma warning disable RS0030 // The one place where tests take the real clock.
    public static TimeProvider Clock => TimeProvider.System;
#pragma warning restore RS0030
}
