using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace MemberSync.Partners.Masking;

/// <summary>An XML body with its elements as they are and texts and attributes masked.</summary>
internal static class MaskedXml
{
    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Null when the body is no XML, or more than plain elements.</summary>
    public static string? Of(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body.ToArray()), Strict);
            var document = XDocument.Load(reader);
            foreach (var element in document.Descendants())
            {
                MaskOne(element);
            }

            return document.Root!.ToString(SaveOptions.DisableFormatting);
        }
        catch (Exception foreign) when (foreign is XmlException or ArgumentException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static void MaskOne(XElement element)
    {
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            attribute.Value = Mask.Value(attribute.Name.LocalName, attribute.Value);
        }

        foreach (var text in element.Nodes().OfType<XText>().Where(text => !string.IsNullOrWhiteSpace(text.Value)))
        {
            text.Value = Mask.Value(element.Name.LocalName, text.Value);
        }
    }
}
