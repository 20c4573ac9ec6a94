using MemberSync.Core.Partners;

namespace MemberSync.Engine.Ports;

/// <summary>
/// Carries out calls to one facility. Every method makes exactly one request: what it may spend was reserved for it
/// before, so it never repeats, refreshes or checks anything by itself. It never throws for what a partner or a
/// network does; that is an answer. Safe for concurrent use.
/// </summary>
public interface IPartnerClient
{
    /// <summary>How many calls can start now without a log-in; <see cref="int.MaxValue"/> when none is ever needed.</summary>
    int Idle { get; }

    /// <summary>Opens one more session. Done adds to <see cref="Idle"/>.</summary>
    Task<PartnerAnswer> LogInAsync(CancellationToken cancellationToken);

    /// <summary>
    /// One call for one member. Needs an idle session where the partner has sessions; a session whose end comes to
    /// light is dropped and answered with <see cref="PartnerAnswer.SessionEnded"/>.
    /// </summary>
    Task<PartnerAnswer> CallAsync(PartnerCall call, CancellationToken cancellationToken);

    /// <summary>One call to <see cref="PartnerPlan.Check"/> that tells whether address and credentials are right.</summary>
    Task<PartnerAnswer> CheckAsync(CancellationToken cancellationToken);
}
