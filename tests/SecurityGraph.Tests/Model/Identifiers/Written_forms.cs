using SecurityGraph.Model.Identifiers;
using Shouldly;

namespace SecurityGraph.Tests.Model.Identifiers;

/// <summary>One line a case: what is written, what it is read as.</summary>
internal static class Written_forms
{
    public static void Reads(string scheme, string written, string @as)
    {
        IdentifierSchemes.TryCanonical(scheme, written, out var canonical, out var reason).ShouldBeTrue(reason);
        canonical.ShouldBe(@as);
        IdentifierSchemes.TryCanonical(scheme, canonical, out var again, out _).ShouldBeTrue();
        again.ShouldBe(canonical);
    }

    public static void Refuses(string scheme, string written, string because)
    {
        IdentifierSchemes.TryCanonical(scheme, written, out var canonical, out var reason).ShouldBeFalse(canonical);
        canonical.ShouldBeEmpty();
        reason.ShouldContain(because);
    }
}
