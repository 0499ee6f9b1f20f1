using GraphQL;
using GraphQL.Types;
using SecurityGraph.Model.Dates;

namespace SecurityGraph.Server.GraphQL.Types;

/// <summary>Makes enumerations, of terms of the vocabulary or of values of our own.</summary>
internal static class Enumerations
{
    public static EnumerationGraphType Of(string name, string description, IEnumerable<(string Name, string Description, object Value)> values)
    {
        var type = new EnumerationGraphType { Name = name, Description = description };
        foreach (var value in values) type.Add(value.Name, value.Value, value.Description);
        return type;
    }

    public static EnumerationGraphType Of<T>(string name, string description, Func<T, string> textOf)
        where T : struct, Enum => Of(name, description, Enum.GetValues<T>(), textOf);

    /// <summary>Nothing that is impossible is ever answered.</summary>
    public static EnumerationGraphType OfCertainty() => Of(
        "Certainty", "Whether something certainly or only possibly counts on the days asked for.", [Certainty.Certain, Certainty.Possible], ValueTexts.Of);

    public static EnumerationGraphType Of<T>(string name, string description, T[] values, Func<T, string> textOf)
        where T : struct, Enum =>
        Of(name, description, values.Select(value => (value.ToString().ToConstantCase(), textOf(value), (object)value)));
}
