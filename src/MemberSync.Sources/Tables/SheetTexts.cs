using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace MemberSync.Sources.Tables;

/// <summary>The texts that a workbook's cells share. They are kept in memory: the file has no other order.</summary>
internal static class SheetTexts
{
    public static ImmutableArray<string> Of(Workbook workbook)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        var text = new StringBuilder();
        var (isOpen, isSpoken) = (false, false);
        foreach (var xml in workbook.Elements("xl/sharedStrings.xml"))
        {
            if (xml.LocalName == "si")
            {
                Close(texts, text, isOpen);
                (isOpen, isSpoken) = (true, false);
            }
            else if (xml.LocalName == "rPh")
            {
                isSpoken = true; // What follows, up to the next text, is how this one is pronounced.
            }
            else if (xml.LocalName == "t" && !isSpoken)
            {
                text.Append(TextOf(xml));
            }
        }

        Close(texts, text, isOpen);
        return texts.DrainToImmutable();
    }

    // Reads no further than the text, so that the element after it is met.
    private static string TextOf(XmlReader xml) =>
        !xml.IsEmptyElement && xml.Read() && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA
            or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
            ? xml.Value
            : "";

    private static void Close(ImmutableArray<string>.Builder texts, StringBuilder text, bool isOpen)
    {
        if (isOpen)
        {
            texts.Add(text.ToString());
            text.Clear();
        }
    }
}
