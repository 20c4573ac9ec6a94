using System.Text;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Sources.Gates;

namespace MemberSync.Simulators.Sources.Momence.Tokens;

/// <summary>Gives out tokens for the user's password or a refresh token, to the host's own client.</summary>
internal sealed class TokenDesk(HostDefinition definition, TokenBook tokens)
{
    /// <summary>Whether a request comes from the host's client.</summary>
    public bool IsOurClient(SimRequest request)
    {
        var given = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{definition.ClientId}:{definition.ClientSecret}"));
        return request.Header("Authorization") == $"Basic {given}";
    }

    public SimResponse Serve(SimRequest request, DateTimeOffset now)
    {
        if (request.Header("Content-Type")?.Split(';')[0] != "application/x-www-form-urlencoded")
        {
            return Answers.Refusal(400, "the body must be a form");
        }

        var form = new QueryFields($"?{request.Body}");
        return form.Text("grant_type") switch
        {
            "password" when form.Beyond("grant_type", "username", "password") is null => Answer(OfPassword(form, now)),
            "refresh_token" when form.Beyond("grant_type", "refresh_token") is null =>
                Answer(tokens.Refresh(form.Text("refresh_token") ?? "", now)),
            _ => Answers.Refusal(400, "grant_type must be password or refresh_token, with its own fields"),
        };
    }

    private static SimResponse Answer(TokenPair? pair) =>
        pair is null ? Answers.Refusal(401, "Unauthorized") : Answers.Ok(pair);

    private TokenPair? OfPassword(QueryFields form, DateTimeOffset now) =>
        form.Text("username") == definition.Username && form.Text("password") == definition.Password
            ? tokens.Issue(now)
            : null;
}
