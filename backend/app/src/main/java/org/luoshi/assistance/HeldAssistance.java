package org.luoshi.assistance;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.luoshi.privacy.PersonalTable;
import org.luoshi.problem.Text;

/** What the help ledger holds about a graduate. Kinds and days stay, as they are counted; words and employers go. */
final class HeldAssistance {

    private HeldAssistance() {}

    @Produces
    @Singleton
    static PersonalTable ledger() {
        return new PersonalTable(
                "assistance",
                new Text("帮扶记录：类别、日期、推荐单位、说明", "Help on record: kind, day, employer offered, words"),
                new Text("就业困难和未就业毕业生的帮扶（办法五.2）", "help for those in difficulty or without work (decree, part 5.2)"),
                "SELECT id, kind, happened_on AS happenedOn, employer AS helpEmployer, note AS helpNote, intention, outcome,"
                        + " replaces, withdrawn, recorded_by_name AS recordedBy, recorded_role AS recordedRole,"
                        + " recorded_at AS recordedAt FROM assistance_entry WHERE graduate_id = ? ORDER BY id",
                List.of("UPDATE assistance_entry SET employer = NULL, note = NULL, salt = '' WHERE graduate_id = ?"));
    }
}
