using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Arrows;

/// <summary>All files of src as one compilation, so that each name leads to where it is declared.</summary>
internal sealed class Code
{
    // What the SDK writes for ImplicitUsings.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.None);

    private readonly CSharpCompilation _compilation;

    private Code(CSharpCompilation compilation) => _compilation = compilation;

    public IReadOnlyList<string> Folders =>
        [.. Files.Select(tree => Reference.Folder(tree.FilePath)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private IEnumerable<SyntaxTree> Files => _compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0);

    public static Code Read(string src)
    {
        var files = Directory.EnumerateFiles(src, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(src, path).Replace('\\', '/')))
            .Where(file => !file.Name.Split('/').Any(part => part is "bin" or "obj" or "artifacts"))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path), Parsing, file.Name));
        var compilation = CSharpCompilation.Create(
            "src", trees.Prepend(CSharpSyntaxTree.ParseText(ImplicitUsings, Parsing)), Foreign(), new(OutputKind.ConsoleApplication, allowUnsafe: true));
        return new(compilation);
    }

    /// <exception cref="InvalidDataException">A name leads nowhere: the arrows would not be all.</exception>
    public IReadOnlyList<Reference> References()
    {
        // Other errors are known: source generators do not run here, so what they write is missed.
        var lost = _compilation.GetDeclarationDiagnostics().Where(diagnostic => diagnostic.Id is "CS0234" or "CS0246").Select(diagnostic => diagnostic.ToString());
        if (lost.Order(StringComparer.Ordinal).FirstOrDefault() is { } first)
        {
            throw new InvalidDataException($"{first} Does src build, and does Arrows.csproj name each package that src uses?");
        }

        return [.. Files.AsParallel().SelectMany(tree => new FileReader(_compilation.GetSemanticModel(tree)).References())];
    }

    /// <summary>The assemblies that this program runs with: the runtime, ASP.NET and the packages that Arrows.csproj names.</summary>
    private static IEnumerable<MetadataReference> Foreign() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
}
