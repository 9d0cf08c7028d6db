-- the first parameter is the folded query, the second an FTS5 expression, the third the limit.
WITH hit (tier, entry, score) AS (
  SELECT 0, entry, 0 FROM exact_name WHERE name = ?1
  UNION ALL
  -- Ranking is what costs: of more matches than anyone reads, services and what stands first are enough.
  SELECT * FROM (SELECT 1, rowid, bm25(words, 10, 2, 6, 1) FROM words WHERE words MATCH ?2 LIMIT 1000)
)
SELECT entry.kind, entry.id, entry.service, entry.title, entry.excerpt
FROM (SELECT entry, min(tier) AS tier, min(score) AS score FROM hit GROUP BY entry) AS best
JOIN entry ON entry.position = best.entry
ORDER BY best.tier, entry.retired, CASE best.tier WHEN 0 THEN entry.kind ELSE 0 END, best.score, entry.position
LIMIT ?3
