-- A book as version 1 wrote it: three changes, then a picture. Frozen.
INSERT INTO cases VALUES ('00000000000000c1', 'first_filing', 'paper', '浙江省', '9f0c1d2e3a4b',
    '2026-11-20T01:00:00Z', '2026-11-20T01:04:00Z', 4);
INSERT INTO answer VALUES
    ('00000000000000c1', 'entity.name', -1, '"乙"'),
    ('00000000000000c1', 'entity.nature', -1, '{"not_sure":true}'),
    ('00000000000000c1', 'sites[0].site.domains', 0, '["example.cn"]');
INSERT INTO step VALUES
    ('00000000000000c1', 1, '2026-11-20T01:01:00Z', 'change', 0, 'live'),
    ('00000000000000c1', 2, '2026-11-20T01:02:00Z', 'change', 0, 'live'),
    ('00000000000000c1', 3, '2026-11-20T01:03:00Z', 'change', 0, 'live'),
    ('00000000000000c1', 4, '2026-11-20T01:04:00Z', 'change', 0, 'live');
INSERT INTO journal VALUES
    ('00000000000000c1', 1, 0, 'answer', 'entity.name', '', '"甲"'),
    ('00000000000000c1', 1, 1, 'answer', 'entity.nature', '', '{"not_sure":true}'),
    ('00000000000000c1', 2, 0, 'answer', 'entity.name', '"甲"', '"乙"'),
    ('00000000000000c1', 3, 0, 'answer', 'sites[0].site.domains', '', '["example.cn"]'),
    ('00000000000000c1', 4, 0, 'attachment', 'entity.certificate', '',
        '{"id":"00000000000000a1","path":"entity.certificate","position":0,"picture":"00000000000000b1","original":null,"notes":null}');
INSERT INTO picture VALUES ('00000000000000b1', '00000000000000c1', 'prepared', 'image/jpeg', 2, 1, 3,
    '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81', '2026-11-20T01:04:00Z');
INSERT INTO chunk VALUES ('00000000000000b1', 0, X'010203');
INSERT INTO attachment VALUES ('00000000000000a1', '00000000000000c1', 'entity.certificate', 0,
    '00000000000000b1', '', 'null');
