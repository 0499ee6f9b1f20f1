using System.Security.Cryptography;
using System.Text;
using SecurityGraph.Model.Terms;

namespace SecurityGraph.Model.Statements;

/// <summary>
/// The id of what is said: the predicate in kebab case, a colon, and the first 16 hex digits of SHA-256 over its
/// members, each on a line of its own, an absent one as an empty line. Two documents that tell one fact with other dates,
/// amounts or modality give one id.
/// </summary>
internal static class StatementId
{
    public static string Of(Statement statement)
    {
        var text = new StringBuilder()
            .Append(statement.Predicate.Name)
            .Append('\n').Append(statement.Subject)
            .Append('\n').Append(statement.Object)
            .Append('\n').AppendJoin(' ', statement.About.Order())
            .Append('\n').Append(statement.Asks?.Name)
            .Append('\n').Append(statement.Role)
            .Append('\n').Append(statement.Occasion);
        if (statement.Predicate == Predicate.HasBudget || statement.Predicate == Predicate.HasFigure)
        {
            // They say which figure it is; how much is evidence.
            text.Append('\n').Append(statement.Quantity?.Unit)
                .Append('\n').Append(statement.Quantity?.Of)
                .Append('\n').Append(statement.Quantity?.Period);
        }
        return $"{statement.Predicate.KebabName}:{Hash(text.ToString())}";
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
