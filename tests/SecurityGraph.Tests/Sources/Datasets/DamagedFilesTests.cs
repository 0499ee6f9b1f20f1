using CsCheck;
using SecurityGraph.Sources.Checking;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Sources.Datasets;

[Slow]
public sealed class DamagedFilesTests : IDisposable
{
    private static readonly string[] Files = ["dataset.yaml", "entities/actor.yaml", "report/source.yaml", "report/entities.yaml", "report/statements.yaml", "web/statements.yaml"];

    private static readonly Gen<string> Damage = Gen.OneOf(
        Gen.Char[" \t\n\r-:,.[]{}()?!&*#|>@%\"'~0az\u0000\u0085\u2028\uFEFFé"].Array[0, 4].Select(characters => new string(characters)),
        Gen.OneOf("- ", ": ", "\n  ", "\n- ", "? ", "!!binary ", "!<", "\"\\uD800\"", "\"\\x00\"", "null", "{}", "[]", "<<: ", "--- ", "...\n", "%YAML 9\n", "|\n", "\U0001F6A2"));

    private readonly SmallDataset _dataset = new();

    public void Dispose() => _dataset.Dispose();

    [Fact]
    public void No_damage_makes_reading_or_checking_crash()
    {
        var whole = Files.ToDictionary(file => file, _dataset.Read);
        var gen = Gen.Select(Gen.OneOf(Files), Gen.Int[0, 4000], Gen.Int[0, 12], Damage);
        gen.Array[1, 3].Sample(
            damages =>
            {
                foreach (var (file, at, length, by) in damages)
                {
                    var text = whole[file];
                    var start = at % text.Length;
                    _dataset.Write(file, text[..start] + by + text[Math.Min(text.Length, start + length)..]);
                }
                Should.NotThrow(() => DatasetCheck.Run(_dataset.Load(), [], _dataset.Documents));
                foreach (var (file, _, _, _) in damages) _dataset.Write(file, whole[file]);
            },
            iter: 500, threads: 1);
    }
}
