-- A statement that takes the time of an event can be true from the first day on which the event can have happened.
INSERT INTO part
SELECT p.entity, p.start, p.start_text, p.statement,
  iif(p.takes_time_of IS NULL, p.true_from, coalesce(h.true_from, 0)),
  iif(p.takes_time_of IS NULL, p.true_to, 3652058) -- the last day of the year 9999
FROM new_part p LEFT JOIN happening h ON h.event = p.takes_time_of
ORDER BY p.entity, p.start, p.start_text, p.statement;

INSERT INTO walk SELECT * FROM new_walk ORDER BY near, far, statement;

INSERT INTO across SELECT * FROM new_across ORDER BY near, far, statement;

INSERT INTO degree
SELECT e.number, count(p.statement), EXISTS (SELECT 1 FROM systems WHERE entity = e.number), EXISTS (SELECT 1 FROM places WHERE entity = e.number)
FROM entity e LEFT JOIN part p ON p.entity = e.number GROUP BY e.number;

CREATE UNIQUE INDEX entity_by_id ON entity (id);

INSERT INTO name (name) VALUES ('optimize');

DROP TABLE new_part;
DROP TABLE new_walk;
DROP TABLE new_across;
DROP TABLE systems;
DROP TABLE places;
