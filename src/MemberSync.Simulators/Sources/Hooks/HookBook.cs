using System.Collections.Immutable;
using System.Globalization;

namespace MemberSync.Simulators.Sources.Hooks;

/// <summary>
/// A facility's webhooks: which are sent, when, and what became of them. Draws chance from its seed alone, three times
/// for each, so that the same ones are lost whatever else is switched on.
/// </summary>
internal sealed class HookBook(string facility, Random random)
{
    private readonly List<Hook> _waiting = [];
    private readonly SortedDictionary<string, int> _byType = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _answers = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _lostAbout = new(StringComparer.Ordinal);
    private readonly HashSet<string> _heardAbout = new(StringComparer.Ordinal);
    private int _lost;
    private int _doubled;
    private int _reordered;

    public HookSettings Settings { get; set; } = new();

    public DateTimeOffset? NextDue => _waiting.Count == 0 ? null : _waiting.Min(hook => hook.Due);

    public HookFigures Figures => new()
    {
        Happened = _byType.Values.Sum(),
        ByType = _byType.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Lost = _lost,
        LostAbout = [.. _lostAbout],
        Doubled = _doubled,
        Reordered = _reordered,
        HeardAbout = _heardAbout.Count,
        Waiting = _waiting.Count,
        Answers = _answers.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    /// <summary>Something happened.</summary>
    /// <param name="about">Whom or what it is about.</param>
    public void Tell(string type, string about, SignedHook hook, DateTimeOffset now)
    {
        var (lost, doubled, held) = (random.NextDouble(), random.NextDouble(), random.NextDouble());
        _byType[type] = _byType.GetValueOrDefault(type) + 1;
        if (Settings.Address is not { } address || Settings.Off || lost < Settings.Lost)
        {
            _lost++;
            _lostAbout.Add(about);
            return;
        }

        var isHeld = held < Settings.Reordered;
        _reordered += isHeld ? 1 : 0;
        var due = now + TimeSpan.FromMilliseconds(Settings.DelayMs + (isHeld ? Settings.HoldMs : 0));
        _waiting.Add(new Hook(facility, about, address, hook, due));
        if (doubled < Settings.Doubled)
        {
            _doubled++;
            _waiting.Add(new Hook(facility, about, address, hook, due));
        }
    }

    /// <summary>Those whose time has come, oldest first; they are no longer waiting.</summary>
    public IReadOnlyList<Hook> TakeDue(DateTimeOffset now)
    {
        var due = _waiting.Where(hook => hook.Due <= now).OrderBy(hook => hook.Due).ToList();
        _waiting.RemoveAll(hook => hook.Due <= now);
        return due;
    }

    public void Note(Hook hook, int? status)
    {
        if (status is >= 200 and < 300)
        {
            _heardAbout.Add(hook.About);
        }

        var answer = status?.ToString(CultureInfo.InvariantCulture) ?? "none";
        _answers[answer] = _answers.GetValueOrDefault(answer) + 1;
    }
}
