namespace MemberSync.Engine.Ports;

/// <summary>
/// Lists everybody whom a facility knows; only clients of partners whose plan names <c>PeopleList</c> can. The rules of
/// <see cref="IPartnerClient"/> hold.
/// </summary>
public interface IPeopleSource
{
    /// <summary>One request for one page of the list.</summary>
    /// <param name="until">The moment as of which the list is read, the same for all its pages.</param>
    /// <param name="offset">How many entries of the list stand before the page.</param>
    Task<PeoplePage> ListAsync(DateTimeOffset until, int offset, CancellationToken cancellationToken);
}
