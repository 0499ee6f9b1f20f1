using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace SecurityGraph.Server.GraphQL.FieldHelpers;

/// <summary>Fields in one line each.</summary>
internal static class FieldExtensions
{
    public static FieldType Add<TSource>(this ComplexGraphType<TSource> type, string name, IGraphType result, string description, Func<IResolveFieldContext, TSource, object?>? resolve = null)
    {
        var field = new FieldType { Name = name, ResolvedType = result, Description = description };
        if (resolve is not null && type is not IInterfaceGraphType) field.Resolver = new FuncFieldResolver<object>(context => resolve(context, (TSource)context.Source!));
        type.AddField(field);
        return field;
    }

    public static FieldType AddAsync<TSource>(this ComplexGraphType<TSource> type, string name, IGraphType result, string description, Func<IResolveFieldContext, TSource, Task<object?>> resolve)
    {
        var field = new FieldType
        {
            Name = name,
            ResolvedType = result,
            Description = description,
        };
        if (type is not IInterfaceGraphType) field.Resolver = new FuncFieldResolver<object>(async context => await resolve(context, (TSource)context.Source!));
        type.AddField(field);
        return field;
    }

    /// <summary>How long a list usually is, for the price of a query; without a `first` it would count as a default page.</summary>
    public static FieldType Usually(this FieldType field, int length)
    {
        field.WithComplexityImpact(1, length);
        return field;
    }

    public static IGraphType Required(this IGraphType type) => new NonNullGraphType(type);

    /// <summary>A list that is there, of items that are there.</summary>
    public static IGraphType Listed(this IGraphType type) => new NonNullGraphType(new ListGraphType(new NonNullGraphType(type)));
}
