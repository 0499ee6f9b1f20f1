using GraphQL;
using GraphQL.Execution;
using GraphQL.Resolvers;
using GraphQL.Types;
using SecurityGraph.Model.Dates;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Terms;
using SecurityGraph.Server.GraphQL.Loading;
using SecurityGraph.Server.GraphQL.Scalars;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Server.GraphQL.FieldHelpers;

/// <summary>Reads the arguments of fields; what breaks a rule is an error with the code BAD_ARGUMENT.</summary>
internal static class Arguments
{
    // One object for each set of classes, so that fields which ask the same have equal lenses and share a batch.
    private static readonly IReadOnlySet<ModalityClass>[] ClassSets =
        [.. Enumerable.Range(0, 1 << Enum.GetValues<ModalityClass>().Length).Select(bits => Enum.GetValues<ModalityClass>().Where(one => (bits & (1 << (int)one)) != 0).ToHashSet())];

    public static RequestState State(this IResolveFieldContext context) => (RequestState)context.UserContext["state"]!;

    /// <summary>
    /// The lens of a field: each of its days, its certainty and its sources is that of the nearest field above, itself included, that sets it, be it to
    /// null. None passes through what has an id: that is the same in every answer, however it was come by.
    /// </summary>
    public static Lens Lens(this IResolveFieldContext context) => new()
    {
        AsOf = (DateOnly?)Inherited(context, LensArguments.AsOf),
        SaidBy = (DateOnly?)Inherited(context, LensArguments.SaidBy),
        Sources = Inherited(context, LensArguments.Sources) is string name && Vocabulary.Current.TryGetSourceClass(name, out var weakest) ? weakest : null,
        Least = (Certainty?)Inherited(context, LensArguments.Certainty),
        Classes = Value<IEnumerable<object>>(context, "classes") is { } classes ? ClassSets[classes.Aggregate(0, (bits, one) => bits | (1 << (int)(ModalityClass)one))] : null,
        ExpandGroups = Value<bool?>(context, "expandGroups") ?? true,
    };

    public static T? Value<T>(IResolveFieldContext context, string name) =>
        context.Arguments is { } arguments && arguments.TryGetValue(name, out var argument) && argument.Value is T value ? value : default;

    public static int First(this IResolveFieldContext context)
    {
        var first = Value<int?>(context, "first") ?? DefaultFirst;
        InRange(first);
        return first;
    }

    public static EntityId Id(string name, string text) =>
        EntityId.TryParse(text, out var id, out var reason) ? id : throw Bad(name, $"'{Short(text)}' is not an entity id: {reason}.");

    /// <summary>A text that can be one identifier, in any written form.</summary>
    public static string OneIdentifier(string name, string text) =>
        IdentifierSchemes.IsList(text) ? throw Bad(name, $"'{Short(text)}' names several: ask for each by itself.") : Identifier(name, text);

    /// <summary>A text that can be an identifier, in any written form, or a list of them.</summary>
    public static string Identifier(string name, string text) =>
        IdentifierSchemes.TryRecognise(text, out _, out var reason) ? text : throw Bad(name, $"'{Short(text)}' is not an identifier: {reason}.");

    /// <summary>As much of what a client wrote as a message repeats.</summary>
    public static string Short(string text) => text.Length > 60 ? text[..60] : text;

    public static EntityId[]? Ids(this IResolveFieldContext context, string name) =>
        Value<IEnumerable<object>>(context, name) is { } ids ? [.. ids.Select(id => Id(name, (string)id))] : null;

    public static IReadOnlyList<T>? List<T>(this IResolveFieldContext context, string name) =>
        Value<IEnumerable<object>>(context, name) is { } values ? [.. values.Cast<T>()] : null;

    /// <param name="name">The argument, or several.</param>
    public static ExecutionError Bad(string name, string reason) => new($"{name}: {reason}") { Code = "BAD_ARGUMENT" };

    /// <summary>Whether the query selects a field below this one.</summary>
    public static bool Selects(this IResolveFieldContext context, string field) => context.SubFields?.Values.Any(sub => sub.Field.Name.Value == field) == true;

    public const int DefaultFirst = 20;

    /// <summary>Null is a value, that lifts the limit; what is left out, itself or its variable, comes from the field above, as far as rows go.</summary>
    private static object? Inherited(IResolveFieldContext? context, string name)
    {
        for (; context is not null; context = context.Parent)
        {
            if (context.Arguments is { } arguments && arguments.TryGetValue(name, out var argument) && argument.Source != ArgumentSource.FieldDefault)
                return argument.Value;
            if (context.ParentType is IThing) return null;
        }
        return null;
    }

    public static void AddLens(this FieldType field, DayGraphType day, EnumerationGraphType certainty, EnumerationGraphType sourceClass)
    {
        AddDay(field, LensArguments.AsOf, day, "True in the world on this day. It holds for the rows below, up to what has an id.");
        AddHearing(field, day, certainty, sourceClass);
    }

    /// <summary>The lens of what goes by what was said alone, not by what was so on a day.</summary>
    public static void AddHearing(this FieldType field, DayGraphType day, EnumerationGraphType certainty, EnumerationGraphType sourceClass)
    {
        AddDay(field, LensArguments.SaidBy, day, "Said by the sources up to this day; no limit if left out. It holds for the rows below, up to what has an id.");
        Add(field, LensArguments.Sources, sourceClass, "The weakest class of sources that is heard; all, if left out. It holds for the rows below, up to what has an id.");
        Add(field, LensArguments.Certainty, certainty, "The least certain answer that is accepted on either day; left out, CERTAIN for saidBy and POSSIBLE for asOf. It holds for the rows below, up to what has an id.");
    }

    /// <summary>A day that the answer is for: where it lies behind what the release knows, that is said beside the answer, whatever is selected.</summary>
    public static void AddDay(this FieldType field, string name, DayGraphType day, string description)
    {
        (field.Arguments ??= []).Add(new QueryArgument(day)
        {
            Name = name,
            Description = description,
            Validator = value =>
            {
                if (value is NotADay not) throw Bad(name, $"'{Short(not.Written)}' is not a day; write it as 2018-01-24.");
            },
        });
        if (field.Resolver is not { } resolver) return;
        field.Resolver = new FuncFieldResolver<object>(context =>
        {
            if (Value<DateOnly?>(context, name) is { } asked) context.State().Note(asked);
            return resolver.ResolveAsync(context);
        });
    }

    public static void AddPage(this FieldType field)
    {
        var first = new QueryArgument<IntGraphType> { Name = "first", DefaultValue = DefaultFirst, Description = $"How many, 0 to {Limits.MaxFirst}.", Validator = InRange };
        (field.Arguments ??= []).Add(first);
        Add(field, "after", new StringGraphType(), "The cursor of the last one of the page before.");
    }

    /// <summary>Before the price is made: a negative number would make a query cheaper.</summary>
    private static void InRange(object value)
    {
        if (value is < 0 or > Limits.MaxFirst) throw Bad("first", $"It goes from 0 to {Limits.MaxFirst}.");
    }

    public static void Add(this FieldType field, string name, IGraphType type, string description, object? defaultValue = null) =>
        (field.Arguments ??= []).Add(new QueryArgument(type) { Name = name, Description = description, DefaultValue = defaultValue });
}
