// Said in a section
// What does chapter II of the 13th Security Union report say, in its order?
MATCH (:Document {name: '13th Security Union report'})<-[:OF]-(section:Section)<-[said:SAID_IN]-(s:Statement)
WHERE section.section = 'II' AND coalesce(s.derived, false) = false
RETURN said.paragraph AS paragraph, said.footnote AS footnote, s.name AS statement, said.modality AS modality, said.printed AS printed
ORDER BY paragraph, footnote, statement, modality
