using System.Globalization;
using SecurityGraph.Benchmarks.Documents;
using SecurityGraph.Benchmarks.Generating;
using SecurityGraph.Benchmarks.Loading;
using SecurityGraph.Benchmarks.Measuring;
using SecurityGraph.Benchmarks.Neo4j;

const string Usage =
    """
    Benchmarks: the embedded store beside SQLite on generated data, and reading documents. S: 1,000 entities and 5,000 statements; M: a hundred times that.

      measure [SIZE...]    compares answers, then measures the five reads at S and M, or the sizes given
      load SIZE            loads a generated file into both, each in a process of its own
      quick                runs each benchmark once at S
      generate SIZE FILE   writes the generated graph as an exchange file
      neo4j load SIZE      loads into a Neo4j server beside bare HTTP and the JavaScript driver
      neo4j reads SIZE     the eight reads over a Neo4j server beside bare HTTP
      neo4j together SIZE  two loads at once, and a load while eight clients read
      documents LENGTH     reads texts of so many characters and of ten times as many
    """;

switch (args)
{
    case ["measure", .. var sizes]:
        return await Measurement.Run(sizes.Length == 0 ? GraphSize.All : sizes.Select(GraphSize.Named), once: false, Console.Out) ? 0 : 1;
    case ["load", var size]:
        LoadComparison.Run(GraphSize.Named(size), Console.Out);
        return 0;
    case ["quick"]:
        return await Measurement.Run([GraphSize.Named("S")], once: true, Console.Out) ? 0 : 1;
    case ["generate", var size, var file]:
        Generator.Write(GraphSize.Named(size), file);
        return 0;
    case ["documents", var length]:
        ReadingGrowth.Run(int.Parse(length, CultureInfo.InvariantCulture), Console.Out);
        return 0;
    case ["neo4j", "load", var size]:
        await LoadsBesideBareHttp.Run(GraphSize.Named(size), rounds: 2, Console.Out);
        return 0;
    case ["neo4j", "reads", var size]:
        await ReadsBesideBareHttp.Run(GraphSize.Named(size), Console.Out);
        return 0;
    case ["neo4j", "together", var size]:
        await LoadsTogether.Run(GraphSize.Named(size), Console.Out);
        return 0;
    case ["open", var file]: // for load
        Console.WriteLine(LoadedProcess.Open(file));
        return 0;
    case ["fill", var file]: // for load
        Console.WriteLine(LoadedProcess.Fill(file));
        return 0;
    default:
        Console.WriteLine(Usage);
        return args is ["--help" or "-h"] ? 0 : 2;
}
