-- answers kept for repeated requests go when they are older than a day (luoshi.idempotency.kept-for)
CREATE INDEX answer_age ON idempotent_answer (created_at);
