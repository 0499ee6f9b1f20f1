using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace SecurityGraph.Server.GraphQL.Guards;

/// <summary>
/// All variable usages are allowed (specification, 5.8.5), in place of the library's rule, which takes a default of null for a value, does
/// not look into lists, and leaves a null that is sent to whoever reads the argument: a fault of the client would look like one of ours.
/// </summary>
/// <param name="isKnown">The document was found to be valid before; only what is sent may still be wrong.</param>
internal sealed class VariablePositions(bool isKnown) : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        var variables = context.Operation.Variables?.Items ?? [];
        return new(variables.Count == 0 || (isKnown && !variables.Exists(one => IsNull(one, context))) ? null : VisitorOf(context, variables));
    }

    private static NodeVisitors VisitorOf(ValidationContext context, List<GraphQLVariableDefinition> variables)
    {
        var definitions = variables.DistinctBy(one => one.Variable.Name.StringValue).ToDictionary(one => one.Variable.Name.StringValue, StringComparer.Ordinal);
        HashSet<ASTNode> ours = [context.Operation, .. context.GetRecursivelyReferencedFragments(context.Operation) ?? []];
        var isOurs = false;
        return new NodeVisitors(
            new MatchingNodeVisitor<GraphQLOperationDefinition>((operation, _) => isOurs = ours.Contains(operation)),
            new MatchingNodeVisitor<GraphQLFragmentDefinition>((fragment, _) => isOurs = ours.Contains(fragment)),
            new MatchingNodeVisitor<GraphQLArgument>((argument, _) =>
            {
                if (isOurs && context.TypeInfo.GetArgument() is { ResolvedType: { } type } known) Check(context, argument.Value, type, known.DefaultValue is not null, definitions);
            }));
    }

    private static void Check(ValidationContext context, GraphQLValue value, IGraphType type, bool hasDefault, Dictionary<string, GraphQLVariableDefinition> definitions)
    {
        var bare = type is NonNullGraphType { ResolvedType: { } inner } ? inner : type;
        if (value is GraphQLListValue { Values: { } items } && bare is ListGraphType { ResolvedType: { } item })
        {
            foreach (var one in items) Check(context, one, item, hasDefault: false, definitions);
        }
        if (value is not GraphQLVariable variable || !definitions.TryGetValue(variable.Name.StringValue, out var definition)) return;
        var isRequired = type is NonNullGraphType;
        var mayBeMissing = definition.Type is not GraphQLNonNullType;
        var hasValue = hasDefault || definition.DefaultValue is not (null or GraphQLNullValue);
        var isAllowed = isRequired && mayBeMissing ? hasValue && Fits(definition.Type, bare) : Fits(definition.Type, type);
        if (!isAllowed) context.ReportError(new Misplaced(context, definition, variable, $"of type '{Text(definition.Type)}' used in position expecting type '{type}'."));
        else if (isRequired && mayBeMissing && IsNull(definition, context)) context.ReportError(new Misplaced(context, definition, variable, $"is null where '{type}' is expected."));
    }

    private static bool Fits(GraphQLType written, IGraphType expected) => (written, expected) switch
    {
        (GraphQLNonNullType own, NonNullGraphType other) => Fits(own.Type, other.ResolvedType!),
        (_, NonNullGraphType) => false,
        (GraphQLNonNullType own, _) => Fits(own.Type, expected),
        (GraphQLListType own, ListGraphType other) => Fits(own.Type, other.ResolvedType!),
        (GraphQLNamedType own, not ListGraphType) => own.Name.StringValue == expected.Name,
        _ => false,
    };

    private static string Text(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => Text(required.Type) + "!",
        GraphQLListType list => $"[{Text(list.Type)}]",
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };

    /// <summary>Sent as null: what is left out has its default.</summary>
    private static bool IsNull(GraphQLVariableDefinition variable, ValidationContext context) =>
        context.Variables?.TryGetValue(variable.Variable.Name.StringValue, out var value) == true && value is null;

    private sealed class Misplaced : ValidationError
    {
        public Misplaced(ValidationContext context, GraphQLVariableDefinition definition, ASTNode usage, string fault)
            : base(context.Document.Source, "5.8.5", $"Variable '${definition.Variable.Name.StringValue}' {fault}", definition, usage) => Code = "VARIABLES_IN_ALLOWED_POSITION";
    }
}
