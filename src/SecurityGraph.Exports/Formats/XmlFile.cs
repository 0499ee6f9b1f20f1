using System.Text;
using System.Xml;
using SecurityGraph.Exports.Writing;

namespace SecurityGraph.Exports.Formats;

/// <summary>How XML is written: the same bytes on every machine.</summary>
internal static class XmlFile
{
    public static XmlWriter Open(Stream stream) => XmlWriter.Create(stream, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        // A line break within a value stays one, whoever reads it.
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
        Async = true, // to be closed as well; what is written goes into the buffer
    });

    /// <summary>An attribute with any text; none where it is empty.</summary>
    public static void Attribute(this XmlWriter xml, string name, string value)
    {
        if (value.Length > 0) xml.WriteAttributeString(name, SafeText.Printable(value));
    }
}
