-- whoever took a step before names were kept by themselves
INSERT IGNORE INTO person (subject, name) SELECT actor, MAX(actor_name) FROM declaration_step GROUP BY actor;
