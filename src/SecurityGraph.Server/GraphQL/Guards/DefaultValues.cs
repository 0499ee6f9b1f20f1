using GraphQL;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;

namespace SecurityGraph.Server.GraphQL.Guards;

/// <summary>
/// Defaults of variables have the variable's type. The library's rule for it fails on a variable whose type is no input, such as Actor,
/// which is for another rule to tell.
/// </summary>
internal sealed class DefaultValues : ValidationRuleBase
{
    private static readonly DefaultValuesOfCorrectType OfInputs = DefaultValuesOfCorrectType.Instance;

    public override async ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) =>
        await OfInputs.GetPreNodeVisitorAsync(context) is { } visitor ? new InputsAlone(visitor) : null;

    private static bool IsOutput(ASTNode node, ValidationContext context) =>
        node is GraphQLVariableDefinition variable && context.Schema.AllTypes[NameOf(variable.Type)]?.IsInputType() == false;

    private static string NameOf(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => NameOf(required.Type),
        GraphQLListType list => NameOf(list.Type),
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };

    private sealed class InputsAlone(INodeVisitor visitor) : INodeVisitor
    {
        public ValueTask EnterAsync(ASTNode node, ValidationContext context) => IsOutput(node, context) ? default : visitor.EnterAsync(node, context);

        public ValueTask LeaveAsync(ASTNode node, ValidationContext context) => IsOutput(node, context) ? default : visitor.LeaveAsync(node, context);
    }
}
