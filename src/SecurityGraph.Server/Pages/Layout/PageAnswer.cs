using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace SecurityGraph.Server.Pages.Layout;

/// <summary>A page with what it shows, or the address to which it leads.</summary>
internal sealed record PageAnswer(int Status, Type? Page, Dictionary<string, object?> Parameters, string? Location)
{
    public static PageAnswer Of<TPage>(int status, params IEnumerable<(string Name, object? Value)> parameters)
        where TPage : IComponent => new(status, typeof(TPage), parameters.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal), null);

    public static PageAnswer Of<TPage>(params IEnumerable<(string Name, object? Value)> parameters)
        where TPage : IComponent => Of<TPage>(StatusCodes.Status200OK, parameters);

    /// <param name="forGood">Whether the address that was asked for is a former one.</param>
    public static PageAnswer Elsewhere(string location, bool forGood) =>
        new(forGood ? StatusCodes.Status301MovedPermanently : StatusCodes.Status302Found, null, [], location);
}
