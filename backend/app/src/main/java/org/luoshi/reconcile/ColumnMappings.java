package org.luoshi.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.luoshi.access.Actor;
import org.luoshi.audit.AuditTrail;
import org.luoshi.national.NationalColumn;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** Which heading of the register's files is which column, as the school said once. What was said for one year, a cohort or an imported
 * one, holds for the others until something else is said for them. */
@ApplicationScoped
class ColumnMappings {

    private static final int MOST = 100;
    private static final int LONGEST = 60;

    private final EntityManager entities;
    private final AuditTrail audit;

    ColumnMappings(EntityManager entities, AuditTrail audit) {
        this.entities = entities;
        this.audit = audit;
    }

    /** @return by heading; empty where the column is to be left out */
    Map<String, Optional<NationalColumn>> of(int year) {
        Map<String, Optional<NationalColumn>> mapping = new TreeMap<>();
        List<Object[]> rows = entities.createNativeQuery(
                        "select heading, column_name from national_column_mapping order by cohort_year = ?1, cohort_year",
                        Object[].class)
                .setParameter(1, year)
                .getResultList();
        for (Object[] row : rows) {
            String column = (String) row[1];
            mapping.put(
                    (String) row[0], column.isEmpty() ? Optional.empty() : Optional.of(NationalColumn.valueOf(column)));
        }
        return mapping;
    }

    /** @param given heading to column; an empty one leaves the column out
     * @return the same with plain headings
     * @throws Refusal invalid-request */
    static Map<String, Optional<NationalColumn>> read(Map<String, String> given) {
        Refusal refusal = Problem.INVALID_REQUEST.because("列的对应关系不正确。", "The mapping of columns is not right.");
        Map<String, Optional<NationalColumn>> mapping = new TreeMap<>();
        given.forEach((heading, column) -> {
            String plain = NationalColumn.plain(heading);
            try {
                mapping.put(
                        plain.substring(0, Math.min(plain.length(), LONGEST)),
                        column == null || column.isEmpty()
                                ? Optional.empty()
                                : Optional.of(NationalColumn.valueOf(column)));
            } catch (IllegalArgumentException unknown) {
                refusal.field("mapping." + heading, "没有这一列", "there is no such column");
            }
        });
        if (mapping.size() > MOST || mapping.containsKey("")) {
            refusal.field("mapping", "列名不能为空，最多 100 个", "headings must not be empty, 100 at most");
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return mapping;
    }

    /** Remembers what was said; with {@code whole} what was said before for this cohort is forgotten. */
    @Transactional
    void remember(int year, Map<String, Optional<NationalColumn>> mapping, boolean whole, Actor actor) {
        if (whole) {
            entities.createNativeQuery("delete from national_column_mapping where cohort_year = ?1")
                    .setParameter(1, year)
                    .executeUpdate();
        }
        mapping.forEach((heading, column) -> entities.createNativeQuery(
                        "insert into national_column_mapping (cohort_year, heading, column_name) values (?1, ?2, ?3)"
                                + " on duplicate key update column_name = values(column_name)")
                .setParameter(1, year)
                .setParameter(2, heading)
                .setParameter(3, column.map(Enum::name).orElse(""))
                .executeUpdate());
        audit.record(
                actor.subject(),
                Coverage.role(actor),
                "column-mapping-changed",
                "cohort",
                String.valueOf(year),
                Map.of("headings", mapping.size(), "digest", digest(mapping.toString())));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
