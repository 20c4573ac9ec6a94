using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using MemberSync.Testing.Chance;
using Xunit.Sdk;

namespace MemberSync.Testing;

/// <summary>
/// Property tests over FsCheck, from a plain fact. A property fails when its body throws; the failure then shows the
/// smallest case found and the seed that brings it back (see <see cref="TestSeed"/>).
/// </summary>
public static class Property
{
    /// <summary>How many cases are tried unless a test asks for another number.</summary>
    public const int DefaultCases = 100;

    /// <summary>Tries values of FsCheck's own generator for the type.</summary>
    public static void Check<T>(Action<T> body, int cases = DefaultCases, [CallerMemberName] string test = "") =>
        Check(Prop.ForAll(body), cases, test);

    /// <inheritdoc cref="Check{T}(Action{T}, int, string)"/>
    public static void Check<T>(Func<T, Task> body, int cases = DefaultCases, [CallerMemberName] string test = "") =>
        Check<T>(value => Wait(body, value), cases, test);

    /// <summary>
    /// Tries values of the generator given; make one from a <see cref="Gen{T}"/> with <c>ToArbitrary()</c>.
    /// </summary>
    public static void Check<T>(
        Arbitrary<T> values, Action<T> body, int cases = DefaultCases, [CallerMemberName] string test = "") =>
        Check(Prop.ForAll(values, body), cases, test);

    /// <inheritdoc cref="Check{T}(Arbitrary{T}, Action{T}, int, string)"/>
    public static void Check<T>(
        Arbitrary<T> values, Func<T, Task> body, int cases = DefaultCases, [CallerMemberName] string test = "") =>
        Check(values, value => Wait(body, value), cases, test);

    /// <summary>Tries a property that FsCheck's own operators made.</summary>
    public static void Check(
        FsCheck.Property property, int cases = DefaultCases, [CallerMemberName] string test = "")
    {
        var seed = TestSeed.For(test);
        // FsCheck wants an odd second number; nothing is gained by varying it.
        var config = Config.QuickThrowOnFailure.WithReplay(seed, 1).WithMaxTest(cases).WithQuietOnSuccess(true);
        try
        {
            property.Check(config);
        }
        catch (Exception failure)
        {
            throw new XunitException($"Replay with {TestSeed.Variable}={seed}. {failure.Message}", failure);
        }
    }

    // FsCheck is not asynchronous; away from the test's context, waiting cannot block what is waited for.
    private static void Wait<T>(Func<T, Task> body, T value) => Task.Run(() => body(value)).GetAwaiter().GetResult();
}
