using SecurityGraph.Sources.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Datasets;

/// <summary>What YAML reads as no value at all: <c>null</c>, <c>~</c>, nothing behind the colon. As a text it would be published as one.</summary>
internal static class NoValue
{
    private const string NullTag = "tag:yaml.org,2002:null";

    public static string Message(string member) => $"'{member}' has no value: a member without one is left out";

    /// <exception cref="DiagnosticException">A member, or an item of a list, somewhere below has none.</exception>
    public static void Refuse(YamlFile file, YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode map:
                foreach (var (key, value) in map.Children) Refuse(file, value, Message(key.ToString()));
                break;
            case YamlSequenceNode list:
                foreach (var item in list) Refuse(file, item, "an item of the list has no value: leave it out");
                break;
            default:
                break;
        }
    }

    private static void Refuse(YamlFile file, YamlNode value, string message)
    {
        if (value is YamlScalarNode scalar && IsNone(scalar))
            throw new DiagnosticException(new Diagnostic(Severity.Error, DiagnosticCodes.Member, file.At(scalar), message));
        Refuse(file, value);
    }

    // In quotes, or with a tag that says so, the same word is a text.
    private static bool IsNone(YamlScalarNode scalar) => scalar.Tag.IsEmpty
        ? scalar.Style == ScalarStyle.Plain && scalar.Value is null or "" or "~" or "null" or "Null" or "NULL"
        : scalar.Tag.Value == NullTag;
}
