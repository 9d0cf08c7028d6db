-- A row for each service and exam family, and one without a family for the service as a whole.
SELECT service, '' AS family, count(*) AS facts, sum(json ->> 'status' = 'changed') AS changed
FROM fact GROUP BY service
UNION ALL
SELECT service, exam.key, count(*), 0
FROM fact, json_each(fact.json, '$.exams') AS exam GROUP BY service, exam.key
