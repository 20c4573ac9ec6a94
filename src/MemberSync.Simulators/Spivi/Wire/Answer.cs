using System.Globalization;
using System.Xml.Linq;
using MemberSync.Simulators.Exchange;

namespace MemberSync.Simulators.Spivi.Wire;

/// <summary>An answer: HTTP 200 with an ErrorCode. Numbers other than 200 are not known and are inferred.</summary>
internal sealed record Answer(int Code, XElement Content)
{
    public const int Fine = 200;
    public const int Wrong = 400;
    public const int Forbidden = 401;
    public const int Missing = 404;
    public const int TooMany = 429;
    public const int Broken = 500;

    public static Answer Ok(XElement? content = null) => new(Fine, content ?? new XElement("Clients"));

    /// <summary>A refusal; its text stands where client operations have it.</summary>
    public static Answer Fail(int code, string message) =>
        new(code, new XElement("Clients", new XElement("message", message)));

    public SimResponse ToResponse(CallOutcome? outcome = null)
    {
        // A namespace and a root that nobody has documented: a reader must not depend on them.
        var root = new XElement(
            XName.Get("SpiviAnswer", "urn:simulated"),
            new XElement("ErrorCode", Code.ToString(CultureInfo.InvariantCulture)),
            Content);
        return new SimResponse
        {
            Status = 200,
            Body = root.ToString(SaveOptions.DisableFormatting),
            ContentType = "text/xml; charset=utf-8",
            Outcome = outcome ?? (Code == Fine ? CallOutcome.Succeeded : CallOutcome.Errors),
        };
    }
}
