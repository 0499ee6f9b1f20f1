using SecurityGraph.Judgement.Families;
using SecurityGraph.Judgement.Reading;
using SecurityGraph.Model.Identifiers;
using SecurityGraph.Model.Names;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store;
using SecurityGraph.Store.Answers;
using SecurityGraph.Store.Lenses;
using SecurityGraph.Store.Merging;
using SecurityGraph.Store.Requests;

namespace SecurityGraph.Judgement.Money;

/// <summary>Fetches what is told of the money asked for, and adds it up: the number of calls of the store grows with the depth of parts, not with the money.</summary>
internal sealed class MoneyReader(IGraphStore store, CancellationToken cancellationToken)
{
    private static readonly Lens WhateverTheDay = Lens.All with { ExpandGroups = false };

    private static readonly IReadOnlySet<EntityId> None = new HashSet<EntityId>();

    private static readonly IReadOnlyList<Predicate> Helping = [Predicate.Supports, Predicate.Counters];

    /// <summary>Fields whose names are looked through for money where the one asked for has none.</summary>
    private const int MostNamesakes = 5;

    public async Task<MoneyAnswer> Read(MoneyQuestion asked, Lens lens)
    {
        var answer = await ReadOne(asked, lens);
        return asked.By == MoneyPart.Purpose && answer.Totals.Count == 0 ? answer with { Namesakes = await Namesakes(asked, lens) } : answer;
    }

    /// <summary>"Radicalisation" is no part of its prevention, and no whole; who asks for its money may mean that.</summary>
    private async Task<IReadOnlyList<Entity>> Namesakes(MoneyQuestion asked, Lens lens)
    {
        if (!(await store.ReadEntities([asked.Of], cancellationToken)).TryGetValue(asked.Of, out var entity)) return [];
        var words = asked.Words ?? entity.Name;
        var found = await store.Search(new SearchQuery { Text = words, Kinds = [EntityKind.Topic], First = MostNamesakes + 1 }, cancellationToken);
        var told = new List<Entity>();
        foreach (var other in found.Items.Select(hit => hit.Item.Entity).Where(one => one.Id != entity.Id && EntityNames.Best(one, words) is not null).Take(MostNamesakes))
        {
            if ((await ReadOne(new MoneyQuestion(MoneyPart.Purpose, other.Id), lens)).IsTold) told.Add(other);
        }
        return told;
    }

    private async Task<MoneyAnswer> ReadOne(MoneyQuestion asked, Lens lens)
    {
        var knowledgeEnds = (await store.ReadState(cancellationToken)).Header.AsOf;
        var named = await store.ReadEntities([asked.Of], cancellationToken);
        var scope = await Scope(asked.By, named.TryGetValue(asked.Of, out var today) ? today.Id : asked.Of);
        var asking = await Statements(scope.Entities.Concat(scope.OwnFunds).Concat(scope.Helpers), new StatementQuery { Predicates = MoneyScope.Telling });
        asking = [.. asking.Where(one => scope.Has(one) || scope.Helps(one))];
        var told = asking.Concat(await SameMoney(asking)).DistinctBy(one => one.Id).ToList();
        var known = await store.ReadEntities(told.SelectMany(one => one.NamedEntities), cancellationToken);
        var wholes = await EntityParts.Above(store, told.Select(one => one.Subject), WhateverTheDay, cancellationToken);

        int BindingOf(EntityId document) => GraphCompiler.Binding(known.GetValueOrDefault(document));
        var day = new MoneyDay(lens, new StatementLens(BindingOf, _ => null));
        var lines = new MoneyLines(new RollUp(BindingOf), BindingOf);
        var rule = new MoneyRule(scope, lines, wholes, id => known.TryGetValue(id, out var entity) ? entity.Name : id.ToString(), hearsWeak: lens.Sources is not null);
        return rule.Judge([.. told.Select(day.View).OfType<Statement>()]) with { By = asked.By, HasDay = lens.AsOf is not null || lens.SaidBy is not null, Today = lens.Today(knowledgeEnds), KnowledgeEnds = knowledgeEnds };
    }

    private async Task<MoneyScope> Scope(MoneyPart by, EntityId of)
    {
        if (by != MoneyPart.Purpose) return new MoneyScope(by, await EntityParts.Below(store, [of], WhateverTheDay, cancellationToken), None, None);
        var family = (await new FamilyReader(store, cancellationToken).Read([of], WhateverTheDay))[of];
        var purposes = await EntityParts.Below(store, family.Members.Append(of), WhateverTheDay, cancellationToken);
        // What is about the field is paid for it: its fund, its projects; a text about it is not. What an instrument or an event supports
        // is its purpose; a body, or another field, supports much besides.
        var about = (await Statements(purposes, new StatementQuery { Part = Part.Object, Predicates = [Predicate.Concerns, .. Helping] }))
            .Where(one => one.Modality != Modality.Denied && one.Subject.Kind != EntityKind.Document.Prefix).ToLookup(one => one.Predicate == Predicate.Concerns || HasOnePurpose(one.Subject), one => one.Subject);
        var funds = await EntityParts.Below(store, about[true].Append(of).Where(id => id.Kind == EntityKind.Fund.Prefix), WhateverTheDay, cancellationToken);
        HashSet<EntityId> entities = [.. purposes, .. about[true]];
        return new MoneyScope(by, entities, funds, about[false].Where(id => !entities.Contains(id)).ToHashSet());
    }

    private static bool HasOnePurpose(EntityId id) => id.Kind == EntityKind.Instrument.Prefix || id.Kind == EntityKind.Event.Prefix;

    /// <summary>Where the same money is told of others: who gives, gets or holds it names both.</summary>
    private async Task<IReadOnlyList<Statement>> SameMoney(IReadOnlyList<Statement> asking)
    {
        var keys = asking.Select(one => one.Money).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (keys.Count == 0) return [];
        var beside = await Statements(asking.Where(one => one.Money is not null).SelectMany(one => one.Participants), new StatementQuery { Predicates = MoneyScope.Telling });
        return [.. beside.Where(one => one.Money is { } key && keys.Contains(key))];
    }

    private async Task<IReadOnlyList<Statement>> Statements(IEnumerable<EntityId> entities, StatementQuery query) =>
    [
        .. (await store.ReadStatements(entities, query, WhateverTheDay, cancellationToken)).Values.SelectMany(answers => answers).Select(answer => answer.Statement).DistinctBy(one => one.Id),
    ];
}
