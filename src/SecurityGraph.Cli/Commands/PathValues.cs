using System.CommandLine;
using System.CommandLine.Parsing;

namespace SecurityGraph.Cli.Commands;

/// <summary>
/// Refuses the empty text where a file or folder is expected, <c>--data "$UNSET"</c>: the library makes paths of texts only when
/// a command asks for them, and its fault would be a stack.
/// </summary>
internal static class PathValues
{
    public static void Check(Command command)
    {
        foreach (var option in command.Options.Where(option => IsPath(option.ValueType))) option.Validators.Add(result => Check(result, option.Name));
        foreach (var argument in command.Arguments.Where(argument => IsPath(argument.ValueType))) argument.Validators.Add(result => Check(result, argument.Name));
    }

    private static bool IsPath(Type type) => typeof(FileSystemInfo).IsAssignableFrom(type.IsArray ? type.GetElementType() : type);

    private static void Check(SymbolResult result, string name)
    {
        if (result.Tokens.Any(token => token.Value.Length == 0)) result.AddError($"{name}: an empty text names no file and no folder.");
    }
}
