namespace Arrows;

/// <summary>A place that uses a type or a member that another file declares. Files are relative to src, with slashes.</summary>
internal sealed record Reference(string File, int Line, string Type, string Declared)
{
    public override string ToString() => $"{File}:{Line} -> {Type} ({Path.GetFileName(Declared)})";

    public static string Folder(string file) => file[..Math.Max(0, file.LastIndexOf('/'))];
}
