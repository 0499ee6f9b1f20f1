using GraphQL.Validation;
using GraphQLParser.AST;

namespace SecurityGraph.Server.GraphQL.Guards;

/// <summary>The graph is only read. Without this rule other operations would fail at execution, as a fault of ours.</summary>
internal sealed class QueriesOnly(bool isGet) : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context.Operation.Operation != OperationType.Query) context.ReportError(isGet ? new MethodRefused(context) : new OperationRefused(context));
        return default;
    }
}

/// <summary>The specification has a status of its own for this one.</summary>
internal sealed class MethodRefused : ValidationError
{
    public MethodRefused(ValidationContext context)
        : base(context.Document.Source, null, "Only queries may be sent with GET.", context.Operation) => Code = "METHOD";
}

internal sealed class OperationRefused : ValidationError
{
    public OperationRefused(ValidationContext context)
        : base(context.Document.Source, null, "There are queries only: no mutations and no subscriptions.", context.Operation) => Code = "OPERATION_NOT_SUPPORTED";
}
