namespace MemberSync.Simulators.Mywellness;

/// <summary>How a call over the limit is answered. The partner's real answer is not published.</summary>
public enum RateAnswer
{
    /// <summary>Status 429.</summary>
    TooManyRequests,

    /// <summary>Status 403 with a text that names the quota, as the partner's older API did.</summary>
    Forbidden,
}
