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
        List<SchemaItem> items = [Schema.Constraint, .. Schema.Indexes];
        items.Select(item => item.Name).ShouldBeUnique();
        items.ShouldAllBe(item => item.Name.StartsWith(Schema.Prefix) && item.Cypher.Contains($" {item.Name} IF NOT EXISTS "));
    }

    /// <summary>Labels such as Section and types such as PART_OF are other people's too.</summary>
    [Fact]
    public void What_must_be_unique_bears_our_marker_and_nothing_is_asked_of_relationships()
    {
        Schema.Constraint.Cypher.ShouldContain($"(n:{Layout.Marker}) REQUIRE n.id IS UNIQUE");
        Schema.Indexes.ShouldAllBe(item => !item.Cypher.Contains("UNIQUE") && !item.Cypher.Contains("-["));
    }

    [Fact]
    public void No_type_is_another_one_with_the_ending_of_further_participants() =>
        Layout.RelationTypes.Intersect(Layout.AboutTypes).ShouldBeEmpty();

    [Fact]
    public void Ids_tell_entities_from_statements() =>
        Vocabulary.Current.Predicates.Select(predicate => predicate.KebabName).Intersect(Vocabulary.Current.Kinds.Select(kind => kind.Prefix)).ShouldBeEmpty();
}
