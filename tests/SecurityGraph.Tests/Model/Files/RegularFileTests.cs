using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using SecurityGraph.Model.Files;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Model.Files;

public sealed class RegularFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("securitygraph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name);

    [Fact]
    public void A_file_is_read_whole_and_so_is_one_behind_a_link()
    {
        File.WriteAllText(PathOf("a"), "lamps");
        Encoding.UTF8.GetString(RegularFile.ReadAll(PathOf("a"), 5)).ShouldBe("lamps");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links want rights on Windows.");
        File.CreateSymbolicLink(PathOf("link"), PathOf("a"));
        Encoding.UTF8.GetString(RegularFile.ReadAll(PathOf("link"), 5)).ShouldBe("lamps");
    }

    [Fact]
    public void A_larger_file_than_may_be_is_refused()
    {
        File.WriteAllBytes(PathOf("a"), new byte[(2 << 20) + 1]);
        Should.Throw<TooLargeException>(() => RegularFile.ReadAll(PathOf("a"), 2 << 20)).Message.ShouldEndWith("is larger than 2 MB.");
    }

    [Fact]
    public void What_is_missing_is_said_so()
    {
        Should.Throw<FileNotFoundException>(() => RegularFile.Open(PathOf("nothing"))).Message.ShouldBe($"There is no file {PathOf("nothing")}.");
        Should.Throw<FileNotFoundException>(() => RegularFile.Open(""));
        Should.Throw<FileNotFoundException>(() => RegularFile.Open(PathOf("no/folder")));
    }

    [Fact]
    public void A_folder_is_none() =>
        Should.Throw<NotAFileException>(() => RegularFile.Open(_folder)).Message.ShouldBe($"{_folder} is a folder, not a file.");

    /// <summary>Each would never end, or wait for ever.</summary>
    [Theory]
    [InlineData("/dev/zero", "a device")]
    [InlineData("/dev/null", "a device")]
    [InlineData("/dev/urandom", "a device")]
    [InlineData("pipe", "a pipe")]
    [InlineData("socket", "a socket")]
    public void Neither_is_what_is_no_file_nor_a_link_to_it(string path, string what)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        var whole = Path.IsPathRooted(path) ? path : PathOf(path);
        if (path == "pipe") Process.Start("mkfifo", [whole]).WaitForExit();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        if (path == "socket") socket.Bind(new UnixDomainSocketEndPoint(whole));
        Should.Throw<NotAFileException>(() => RegularFile.Open(whole)).What.ShouldBe(what);

        File.CreateSymbolicLink(PathOf("link"), whole);
        File.CreateSymbolicLink(PathOf("link-to-link"), PathOf("link"));
        Should.Throw<NotAFileException>(() => RegularFile.ReadAll(PathOf("link-to-link"), 10)).What.ShouldBe(what);
    }

    [Fact]
    public void Neither_is_what_the_system_makes_up_while_it_is_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has /proc.");
        File.CreateSymbolicLink(PathOf("link"), "/proc/self/status");
        foreach (var path in new[] { "/proc/cpuinfo", PathOf("link") })
            Should.Throw<NotAFileException>(() => RegularFile.ReadAll(path, 1 << 20)).Message.ShouldEndWith("is what the system tells of itself, as in /proc, not a file.");
        File.WriteAllText(PathOf("empty"), "");
        RegularFile.ReadAll(PathOf("empty"), 5).ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_file_that_grows_what_it_had_is_read()
    {
        File.WriteAllText(PathOf("a"), "one\n");
        using var stream = RegularFile.Open(PathOf("a"));
        File.AppendAllText(PathOf("a"), "two\n");
        using var reader = new StreamReader(stream);
        reader.ReadToEnd().ShouldBe("one\n");
    }
}
