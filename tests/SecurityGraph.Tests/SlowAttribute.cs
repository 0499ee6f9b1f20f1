using Xunit.v3;

namespace SecurityGraph.Tests;

/// <summary>Takes seconds, because it tries much at random or runs whole programs: left out where somebody asks for the fast tests alone.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SlowAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Speed", "Slow")];
}
