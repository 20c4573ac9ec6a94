namespace MemberSync.Simulators.Exchange;

/// <summary>What became of a call, as the partner sees it.</summary>
public enum CallOutcome
{
    /// <summary>Answered with data.</summary>
    Succeeded,

    /// <summary>Answered with errors about the data.</summary>
    Errors,

    /// <summary>The session token was missing, unknown or expired.</summary>
    TokenNotValid,

    /// <summary>Refused because the rate limit was reached. It had no effect.</summary>
    RateLimited,

    /// <summary>Refused for its address, method, headers or credentials.</summary>
    Refused,

    /// <summary>A switched-on fault answered, cut or lost the answer.</summary>
    Faulted,
}
