using System.Globalization;

namespace SecurityGraph.Model.Files;

/// <summary>A file has more bytes than its kind may have.</summary>
public sealed class TooLargeException(string path, int most) : IOException($"{path} is larger than {Megabytes(most)} MB.")
{
    private static string Megabytes(int bytes) => (bytes >> 20).ToString(CultureInfo.InvariantCulture);
}
