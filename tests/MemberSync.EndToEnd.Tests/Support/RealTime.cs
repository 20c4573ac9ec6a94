namespace MemberSync.EndToEnd.Tests.Support;

/// <summary>The clock of the machine: here whole processes run, and nobody can simulate that.</summary>
internal static class RealTime
{
#pragma warning disable RS0030 // The one place where these tests take the real clock.
    public static TimeProvider Clock => TimeProvider.System;
#pragma warning restore RS0030
}
