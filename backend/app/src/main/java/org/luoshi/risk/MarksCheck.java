package org.luoshi.risk;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.Held;
import org.luoshi.audit.TableCheck;
import org.luoshi.audit.Unreadable;
import org.luoshi.declaration.DetailsText;
import org.luoshi.declaration.Employer;
import org.luoshi.policy.Destination;

/** Holds what clusters are looked up by against the declarations, which the log holds, and the known employers (R6.1). */
@Singleton
class MarksCheck implements TableCheck {

    private static final DetailsText DETAILS = new DetailsText();

    @Override
    public String what() {
        return "marks";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        long checked = 0;
        try (PreparedStatement query = snapshot.prepareStatement(
                        "select d.id, d.graduate_id, d.destination, d.details,"
                                + " g.college_id, g.class_id, g.cohort_year, m.declaration_id is not null as marked,"
                                + " m.graduate_id as m_graduate, m.cohort_year as m_cohort, m.college_id as m_college,"
                                + " m.class_id as m_class, m.destination as m_destination, m.employer_key, m.credit_code,"
                                + " m.phone_key, m.known, m.submitted_at as m_submitted, d.submitted_at, "
                                + Marks.IS_KNOWN + " as is_known"
                                + " from declaration d join graduate g on g.id = d.graduate_id"
                                + " left join risk_mark m on m.declaration_id = d.id"
                                + " where d.state in ('AT_CLASS', 'AT_COLLEGE', 'VERIFIED', 'DISPUTED') and g.erased_at is null");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                checked++;
                Unreadable.named("declaration", row.getString("id"), findings, () -> one(row, findings));
            }
        }
        return checked;
    }

    private static void one(ResultSet row, Consumer<Finding> findings) throws SQLException {
        if (!Destination.valueOf(row.getString("destination")).employed()) {
            return;
        }
        Held held = new Held("declaration", row.getString("id"), findings);
        if (!row.getBoolean("marked")) {
            held.found(FindingKind.RECORD_MISSING, "what it is compared with others by is not there");
            return;
        }
        held.same("mark, graduate", row.getString("m_graduate"), row.getString("graduate_id"));
        held.same("mark, cohort", row.getString("m_cohort"), row.getString("cohort_year"));
        held.same("mark, college", row.getString("m_college"), row.getString("college_id"));
        held.same("mark, class", row.getString("m_class"), row.getString("class_id"));
        held.same("mark, destination", row.getString("m_destination"), row.getString("destination"));
        held.same("mark, handed in at", Held.instant(row, "m_submitted"), Held.instant(row, "submitted_at"));
        held.same("mark, employer is known", row.getBoolean("known"), row.getBoolean("is_known"));
        Employer employer =
                DETAILS.convertToEntityAttribute(row.getString("details")).employer();
        held.sameUnshown(
                "mark, employer",
                row.getString("employer_key"),
                employer == null ? null : Keys.employer(employer.name()));
        held.sameUnshown(
                "mark, credit code", row.getString("credit_code"), employer == null ? null : employer.creditCode());
        held.sameUnshown(
                "mark, contact phone",
                row.getString("phone_key"),
                employer == null ? null : Keys.phone(employer.contactPhone()));
    }
}
