using SecurityGraph.Model.Names;
using SecurityGraph.Sources.Checking.Rules;
using SecurityGraph.Sources.Datasets;
using SecurityGraph.Sources.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace SecurityGraph.Sources.Checking;

/// <summary>No text that a person wrote in a data file, whatever member holds it, has a character in it that steers a terminal, turns the writing or hides.</summary>
internal static class ControlCharacterRule
{
    public static void Check(RuleContext context, Dataset dataset)
    {
        foreach (var file in dataset.Files)
        {
            if (file.Root is not null) Check(context, file, file.Root, member: "");
        }
    }

    private static void Check(RuleContext context, YamlFile file, YamlNode node, string member)
    {
        switch (node)
        {
            case YamlMappingNode map:
                foreach (var (key, value) in map.Children) Check(context, file, value, key is YamlScalarNode { Value: { } name } ? name : "");
                break;
            case YamlSequenceNode list:
                foreach (var item in list) Check(context, file, item, member);
                break;
            case YamlScalarNode { Value: { Length: > 0 } text }:
                if (ControlCharacters.FirstIn(text) is { } character)
                    context.Warning(DiagnosticCodes.ControlCharacter, file.At(node), $"{RuleContext.Quoted(text)} has the control character {character} in it");
                else if (member != "name" && !ControlCharacters.IsSeen(text)) // of a name that is an error: NameUnseen
                    context.Warning(DiagnosticCodes.ControlCharacter, file.At(node), "nothing of it can be seen: it has blanks and invisible characters alone");
                else if (ControlCharacters.IsSeen(text) && ControlCharacters.FirstInvisibleIn(text) is { } invisible)
                    context.Warning(DiagnosticCodes.ControlCharacter, file.At(node), $"{RuleContext.Quoted(text)} has the invisible character {invisible} in it");
                break;
        }
    }
}
