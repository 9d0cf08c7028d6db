-- the parameters: the folded query; the same without words that carry nothing; the figure that it is, or "";
-- an FTS5 expression; a JSON array of the services that the query names; the limit.
WITH hit (tier, entry, score) AS (
  SELECT tier, entry, -1 FROM exact_name WHERE name IN (?1, ?2, ?3)
  UNION ALL
  -- Ranking is what costs: of more matches than anyone reads, services and what stands first are enough.
  SELECT * FROM (SELECT 3, rowid, bm25(words, 10, 2, 6, 3) FROM words WHERE words MATCH ?4 LIMIT 1000)
)
SELECT entry.kind, entry.id, entry.service, entry.title, entry.excerpt
FROM (SELECT entry, min(tier) AS tier, min(score) AS score FROM hit GROUP BY entry) AS best
JOIN entry ON entry.position = best.entry
ORDER BY best.tier, entry.retired, CASE best.tier WHEN 0 THEN entry.kind ELSE 0 END,
  best.score * entry.weight *
    -- What belongs to a service that the query names, before what only mentions it.
    CASE WHEN entry.kind > 0 AND entry.service IN (SELECT value FROM json_each(?5)) THEN 1.6 ELSE 1 END,
  entry.position
LIMIT ?6
