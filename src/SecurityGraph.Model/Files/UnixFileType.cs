using System.Runtime.InteropServices;

namespace SecurityGraph.Model.Files;

/// <summary>
/// What a path leads to, symbolic links followed, where that is neither a file nor a folder. The class library does not tell before
/// it has opened it, and opening a pipe waits for somebody who writes; so the library's own native part is asked, which knows the
/// layout of each system.
/// </summary>
internal static partial class UnixFileType
{
    /// <summary>More than the native part writes: flags and mode, then what is not used here.</summary>
    private const int StatusSize = 256;

    private const int TypeMask = 0xF000;

    /// <summary>"a pipe", "a device", …; null for a regular file, and where it can't be told.</summary>
    public static string? Of(string path)
    {
        if (OperatingSystem.IsWindows()) return null;
        Span<int> status = stackalloc int[StatusSize / sizeof(int)];
        return Stat(Path.GetFullPath(path), ref MemoryMarshal.GetReference(status)) != 0 ? null : (status[1] & TypeMask) switch
        {
            0x1000 => "a pipe",
            0x2000 or 0x6000 => "a device",
            0xC000 => "a socket",
            _ => null,
        };
    }

    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_Stat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Stat(string path, ref int status);
}
