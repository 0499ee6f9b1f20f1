using Microsoft.Win32.SafeHandles;

namespace SecurityGraph.Model.Files;

/// <summary>
/// Opens the files that people name. Only regular ones: a device never ends, and a pipe waits for ever. And no more of a file is read
/// than it had when it was opened, whoever goes on writing into it.
/// </summary>
public static class RegularFile
{
    /// <summary>Others may read, replace and delete the file meanwhile.</summary>
    private const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;

    /// <summary>A stream over the whole file, without a buffer of its own.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="NotAFileException">There is something else.</exception>
    public static Stream Open(string path)
    {
#pragma warning disable CA2000 // The stream closes the handle.
        return new MeasuredStream(OpenHandle(path, Shared), ownsHandle: true);
#pragma warning restore CA2000
    }

    /// <inheritdoc cref="Open" path="/exception"/>
    public static SafeFileHandle OpenHandle(string path, FileShare share)
    {
        Check(path);
        try
        {
            var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, share);
            if (!IsMadeUp(handle)) return handle;
            handle.Dispose();
        }
        catch (NotSupportedException fault)
        {
            // What Windows says of its devices.
            throw new NotAFileException(path, "a device", fault);
        }

        throw new NotAFileException(path, "what the system tells of itself, as in /proc");
    }

    /// <summary>What has something to read and no length is made up while it is read.</summary>
    private static bool IsMadeUp(SafeFileHandle handle) =>
        !OperatingSystem.IsWindows() && RandomAccess.GetLength(handle) == 0 && RandomAccess.Read(handle, stackalloc byte[1], 0) > 0 && RandomAccess.GetLength(handle) == 0;

    /// <summary>The whole file.</summary>
    /// <param name="most">The most bytes that it may have.</param>
    /// <inheritdoc cref="Open" path="/exception"/>
    /// <exception cref="TooLargeException">It has more.</exception>
    public static byte[] ReadAll(string path, int most)
    {
        using var stream = Open(path);
        if (stream.Length > most) throw new TooLargeException(path, most);
        var bytes = new byte[stream.Length];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes[..read];
    }

    /// <summary>"a file", "a device", …: what a path leads to that is no folder.</summary>
    public static string WhatIsThere(string path) => UnixFileType.Of(path) ?? "a file";

    /// <summary>To be called where something else opens the file.</summary>
    /// <inheritdoc cref="Open" path="/exception"/>
    public static void Check(string path)
    {
        if (Directory.Exists(path)) throw new NotAFileException(path, "a folder");
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no file {path}.", path);
        if (UnixFileType.Of(path) is { } other) throw new NotAFileException(path, other);
    }
}
