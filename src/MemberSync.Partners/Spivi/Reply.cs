using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace MemberSync.Partners.Spivi;

/// <summary>
/// An answer of Spivi. Its root and namespaces are not known, so elements are found by their local names wherever they
/// stand.
/// </summary>
internal sealed class Reply
{
    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 1024 * 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly XElement _root;

    private Reply(XElement root)
    {
        _root = root;
    }

    /// <summary>200 when all went well; null when the answer has none, or none that is a number.</summary>
    public int? Code => int.TryParse(TextOf(_root, "ErrorCode", deep: true), out var code) ? code : null;

    /// <summary>What a failed operation says; null when it says nothing.</summary>
    public string? Message => TextOf(_root, "message", deep: true);

    /// <summary>Null when the body is no XML, or more than plain elements.</summary>
    public static Reply? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body.ToArray()), Strict);
            return XDocument.Load(reader).Root is { } root ? new Reply(root) : null;
        }
        catch (Exception foreign) when (foreign is XmlException or ArgumentException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>All elements of a name, in their order.</summary>
    public IEnumerable<XElement> All(string name) => All(_root, name);

    public static IEnumerable<XElement> All(XElement parent, string name) =>
        parent.Descendants().Where(element => Is(element, name));

    /// <summary>The trimmed text of a child; null when it is absent or blank.</summary>
    public static string? TextOf(XElement parent, string name, bool deep = false)
    {
        var children = deep ? parent.Descendants() : parent.Elements();
        var text = children.FirstOrDefault(child => Is(child, name))?.Value.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static bool Is(XElement element, string name) =>
        element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);
}
