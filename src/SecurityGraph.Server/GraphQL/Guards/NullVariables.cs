using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace SecurityGraph.Server.GraphQL.Guards;

/// <summary>
/// A variable that may be null, by its default or by the value that is sent, stands nowhere that null may not (specification, 5.8.5). The
/// library's rule takes any default for a value, and null in <c>@include(if: $it)</c> would then be a fault of ours.
/// </summary>
internal sealed class NullVariables : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        var suspects = (context.Operation.Variables?.Items ?? []).Where(one => one.Type is not GraphQLNonNullType && IsNull(one, context))
            .ToDictionary(one => one.Variable.Name.StringValue, StringComparer.Ordinal);
        if (suspects.Count == 0) return default;
        foreach (var usage in context.GetRecursiveVariables(context.Operation) ?? [])
        {
            if (usage.Type is NonNullGraphType && suspects.TryGetValue(usage.Node.Name.StringValue, out var variable))
                context.ReportError(new NullRefused(context, variable, usage.Node, usage.Type));
        }
        return default;
    }

    private static bool IsNull(GraphQLVariableDefinition variable, ValidationContext context) =>
        variable.DefaultValue is GraphQLNullValue
        || (context.Variables?.TryGetValue(variable.Variable.Name.StringValue, out var value) == true && value is null);

    private sealed class NullRefused : ValidationError
    {
        public NullRefused(ValidationContext context, GraphQLVariableDefinition definition, ASTNode usage, IGraphType expected)
            : base(context.Document.Source, "5.8.5", $"Variable '${definition.Variable.Name.StringValue}' is null where '{expected}' is expected.", definition, usage) =>
            Code = "VARIABLES_IN_ALLOWED_POSITION";
    }
}
