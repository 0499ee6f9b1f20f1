using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Arrows;

/// <summary>Finds what one file uses of files in other folders.</summary>
internal sealed class FileReader(SemanticModel model)
{
    private static readonly SymbolDisplayFormat TypeName = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes);

    private readonly string _file = model.SyntaxTree.FilePath;

    /// <summary>A using directive alone uses nothing, and the names in documentation comments are not among these nodes.</summary>
    public IEnumerable<Reference> References() =>
        from node in model.SyntaxTree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax)
        from symbol in Used(node).SelectMany(Parts)
        let declared = DeclaredElsewhere(symbol.OriginalDefinition)
        where declared is not null
        select new Reference(_file, Line(node), Name(symbol.OriginalDefinition), declared);

    /// <summary>What is named, and what is used without a name: the type behind var, indexers, operators, new(), conversions.</summary>
    private IEnumerable<ISymbol> Used(SyntaxNode node)
    {
        // The names within are nodes of their own, and stand on the right line.
        if (node is InvocationExpressionSyntax or MemberAccessExpressionSyntax or QualifiedNameSyntax) yield break;
        var info = model.GetSymbolInfo(node);
        // The name of an overloaded method in nameof has candidates only.
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } symbol) yield return symbol;
        if (node is ExpressionSyntax expression && model.GetConversion(expression).MethodSymbol is { } conversion) yield return conversion;
    }

    /// <summary>A var may be a list of entities: the entity counts.</summary>
    private static IEnumerable<ISymbol> Parts(ISymbol symbol) => symbol switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol type => type.TypeArguments.SelectMany(Parts).Prepend(type),
        IMethodSymbol { ReducedFrom: { } extension } => [extension],
        // A tuple's members are declared wherever somebody wrote the tuple down.
        IFieldSymbol { ContainingType.IsTupleType: true } => [],
        IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => [symbol],
        _ => [],
    };

    private string? DeclaredElsewhere(ISymbol symbol)
    {
        // A member that nobody wrote, as a record's constructor, is where its type is.
        var declarations = symbol.DeclaringSyntaxReferences is { IsEmpty: false } own ? own : symbol.ContainingType?.DeclaringSyntaxReferences ?? [];
        var files = declarations.Select(declaration => declaration.SyntaxTree.FilePath).Order(StringComparer.Ordinal).ToList();
        return files.Exists(file => Reference.Folder(file) == Reference.Folder(_file)) ? null : files.FirstOrDefault();
    }

    private static string Name(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        return (type.IsExtension ? type.ContainingType : type).ToDisplayString(TypeName);
    }

    private static int Line(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
