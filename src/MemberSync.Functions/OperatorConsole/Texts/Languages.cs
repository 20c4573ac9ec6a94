using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MemberSync.Functions.OperatorConsole.Texts;

/// <summary>The languages of the console, each read when it is first asked for.</summary>
internal static class Languages
{
    private const string Cookie = "membersync-language";

    /// <summary>Code and own name of each, in the order in which they are offered.</summary>
    public static readonly ImmutableArray<(string Code, string Name)> All =
    [
        ("en", "English"), ("de", "Deutsch"), ("it", "Italiano"), ("nl", "Nederlands"),
    ];

    private static readonly FrozenDictionary<string, Lazy<Words>> ByCode = All.ToFrozenDictionary(
        language => language.Code,
        language => new Lazy<Words>(() => language.Code == "en" ? Words.English : Words.Read(language.Code)));

    /// <summary>The language that was chosen, or else the first one that the browser asks for; English at last.</summary>
    public static Words Of(HttpRequest request)
    {
        var asked = request.Headers.AcceptLanguage.ToString().Split(',').Select(part => part.Split(';')[0].Split('-')[0].Trim());
        var code = asked.Prepend(request.Cookies[Cookie] ?? string.Empty).FirstOrDefault(ByCode.ContainsKey, "en");
        return ByCode[code].Value;
    }

    /// <summary>Remembers a choice; an unknown one is none.</summary>
    public static void Choose(HttpContext http, string code)
    {
        if (ByCode.ContainsKey(code))
        {
            http.Response.Cookies.Append(Cookie, code, new CookieOptions
            {
                SameSite = SameSiteMode.Strict,
                HttpOnly = true,
                Path = ConsoleRoutes.Root,
                MaxAge = TimeSpan.FromDays(365),
            });
        }
    }
}
