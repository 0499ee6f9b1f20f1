using SecurityGraph.Model.Names;
using Spectre.Console.Rendering;

namespace SecurityGraph.Cli.Output;

/// <summary>Whatever is shown: no text of a file steers the terminal. What this program itself does to it (colours) passes.</summary>
internal sealed class CleanText : IRenderHook
{
    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) => renderables.Select(one => new Cleaned(one));

    private sealed class Cleaned(IRenderable inner) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            inner.Render(options, maxWidth).Select(segment => segment.IsControlCode || segment.IsLineBreak ? segment : new Segment(ControlCharacters.Shown(segment.Text, keepLines: true), segment.Style));
    }
}
