// Queries by their names, the same for every client. Days are variables: whoever moves a slider asks the same query again.
export const questions = {
  TwoDays: `query CachesTwoDaysQuery($early: Date, $late: Date) {
    entity(id: "procedure:etias") {
      __typename
      id
      name
      early: status(asOf: $early) { current { label evidence { citation } } }
      late: status(asOf: $late) { current { label evidence { citation } } }
    }
  }`,
  Nested: `query CachesNestedQuery($early: Date, $late: Date) {
    entity(id: "actor:eu-lisa") {
      __typename
      id
      ... on Actor {
        early: operates(asOf: $early, first: 30) { edges { text certainty statement { id } node { __typename id name existence(asOf: $early) { state because { text } } } } }
        late: operates(asOf: $late, first: 30) { edges { text certainty statement { id } node { __typename id name existence(asOf: $late) { state because { text } } } } }
      }
    }
  }`,
  Slider: `query CachesSliderQuery($day: Date) {
    entity(id: "instrument:etias") {
      __typename
      id
      name
      files { __typename id status(asOf: $day) { current { label } } }
      existence(asOf: $day) { state }
      statements(first: 20, asOf: $day) { totalCount edges { text certainty via { __typename id } evidence { citation } node { id } } }
    }
    graph(from: ["instrument:etias"], asOf: $day) { nodes { key depth entity { __typename id name } } edges { key from to text certainty statement { id } } }
  }`,
  // Parts of a page about one thing: two of them show the same row, each its own part of it.
  Head: `query CachesHeadQuery($day: Date) {
    entity(id: "procedure:etias") { __typename id name status(asOf: $day) { current { label } } }
  }`,
  Stages: `query CachesStagesQuery($day: Date) {
    entity(id: "procedure:etias") { __typename id title status(asOf: $day) { reached { label when { edtf } event { __typename id name } } } }
  }`,
  Reasons: `query CachesReasonsQuery($day: Date) {
    entity(id: "procedure:etias") { __typename id name existence(asOf: $day) { state because { text } } statements(first: 5, asOf: $day) { edges { text } } }
  }`,
  Sources: `query CachesSourcesQuery($day: Date) {
    entity(id: "procedure:etias") { __typename id identifiers { value } statements(first: 5, asOf: $day) { totalCount edges { certainty node { id } evidence { citation } } } }
  }`,
}
