using System.Text.Json;
using SecurityGraph.Model.Exchange;

namespace SecurityGraph.Cli.Output;

/// <summary>A line of the exchange format as a value among others.</summary>
internal static class ExchangeLineJson
{
    public static void WriteValue(Utf8JsonWriter json, Action<ExchangeWriter> write)
    {
        using var line = new MemoryStream();
        write(new ExchangeWriter(line));
        json.WriteRawValue(line.ToArray().AsSpan().TrimEnd((byte)'\n'));
    }
}
