using Xunit;

namespace SecurityGraph.Tests.Model.Terms;

public sealed class VocabularyMarkdownTests
{
    [Fact]
    public void The_page_about_the_vocabulary_says_what_the_vocabulary_says() => Approval.Matches("docs/vocabulary.md", VocabularyMarkdown.Page());
}
