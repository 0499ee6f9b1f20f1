using SecurityGraph.Model.Terms;
using SecurityGraph.Neo4j.Mapping;
using Shouldly;
using Xunit;

namespace SecurityGraph.Tests.Neo4j;

public sealed class SchemaTests
{
    [Fact]
    public void Each_item_has_a_name_of_its_own_that_its_text_uses()
    {
        List<SchemaItem> items = [.. Schema.Constraints, .. Schema.Indexes];
        items.Select(item => item.Name).ShouldBeUnique();
        items.ShouldAllBe(item => item.Name.StartsWith(Schema.Prefix) && item.Cypher.Contains($" {item.Name} IF NOT EXISTS "));
    }

    [Fact]
    public void Every_predicate_has_a_constraint_for_its_object_and_for_what_it_is_about()
    {
        foreach (var predicate in Vocabulary.Current.Predicates)
        {
            Schema.Constraints.ShouldContain(item => item.Cypher.Contains($"[r:{predicate.Name}]"));
            Schema.Constraints.ShouldContain(item => item.Cypher.Contains($"[r:{predicate.Name}_ABOUT]"));
        }
    }

    [Fact]
    public void No_type_is_another_one_with_the_ending_of_further_participants() =>
        Schema.RelationTypes.Intersect(Schema.AboutTypes).ShouldBeEmpty();
}
