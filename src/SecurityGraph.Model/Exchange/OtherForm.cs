namespace SecurityGraph.Model.Exchange;

/// <summary>What a file is that is no JSON: what people give by mistake, told by its first bytes.</summary>
internal static class OtherForm
{
    /// <summary>Gives what to do about it; null where the form is not known.</summary>
    public static string? Of(ReadOnlySpan<byte> start) => start switch
    {
        [0x1F, 0x8B, ..] => "the file is compressed by gzip: unpack it first",
        [0x50, 0x4B, 0x03, 0x04, ..] => "the file is a ZIP archive: unpack it first",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "the file is compressed by Zstandard: unpack it first",
        [0x42, 0x5A, 0x68, ..] => "the file is compressed by bzip2: unpack it first",
        [0xFD, 0x37, 0x7A, 0x58, 0x5A, ..] => "the file is compressed by xz: unpack it first",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "the file is UTF-16: write it as UTF-8",
        _ => null,
    };
}
