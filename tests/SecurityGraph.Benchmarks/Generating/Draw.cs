namespace SecurityGraph.Benchmarks.Generating;

/// <summary>
/// Random numbers that are the same on every machine and runtime for one seed: SplitMix64 (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014), and nothing but exact arithmetic on top.
/// </summary>
internal sealed class Draw(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to just below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double share) => Share() < share;

    /// <summary>From 0 to just below the bound.</summary>
    public int Below(int bound) => (int)(Share() * bound);

    public T Of<T>(IReadOnlyList<T> values) => values[Below(values.Count)];

    /// <summary>
    /// A place in a list of which the first are drawn most: a power law. The higher the power, the steeper; 1 is even.
    /// </summary>
    public int Ranked(int count, int power)
    {
        var share = Share();
        var product = 1.0;
        for (var i = 0; i < power; i++) product *= share;
        return (int)(product * count);
    }
}
