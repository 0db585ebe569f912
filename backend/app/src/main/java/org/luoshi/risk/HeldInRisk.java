package org.luoshi.risk;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.luoshi.privacy.PersonalTable;
import org.luoshi.problem.Text;

/** What the rules keep about a declaration to compare it with others. */
final class HeldInRisk {

    private HeldInRisk() {}

    @Produces
    @Singleton
    static PersonalTable marks() {
        return new PersonalTable(
                "declaration-marks",
                new Text(
                        "用于与其他填报比对的用人单位、信用代码和联系电话",
                        "Employer, credit code and contact phone, for comparing declarations"),
                new Text("数据客观、真实（办法五.3）", "true and complete data (decree, part 5.3)"),
                "SELECT declaration_id AS declaration, destination, employer_key AS employer, credit_code AS creditCode,"
                        + " phone_key AS phone, submitted_at AS submittedAt FROM risk_mark WHERE graduate_id = ?"
                        + " ORDER BY declaration_id",
                List.of("DELETE FROM risk_mark WHERE graduate_id = ?"));
    }
}
