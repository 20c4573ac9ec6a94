using MemberSync.Demo.Outcome;

namespace MemberSync.Demo.Screen;

/// <summary>Shows how a run goes.</summary>
internal interface IScreen
{
    /// <summary>Runs the work, which calls back with its standing a few times a second.</summary>
    Task<Report> ShowAsync(Func<Action<Standing>, Task<Report>> work);
}
