package org.luoshi.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.audit.Hand;
import org.luoshi.review.Person;
import org.luoshi.stack.LocalStackResource;

/** An earlier year and its records, changed behind the service's back, and one that was invented as a whole. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R1.1 an imported year is held by the log with every record of it")
class ImportedYearHeldTest {

    private static final byte[] FILE = ("学号,姓名,专业代码,专业名称,毕业去向类别代码,毕业去向\n"
                    + "旧届学号1,旧届甲某,460301,机电一体化技术,11,\n旧届学号2,旧届乙某,460301,机电一体化技术,70,\n")
            .getBytes(StandardCharsets.UTF_8);

    @Inject
    Hand hand;

    @Inject
    ImportedYearsCheck check;

    private final Person office = new Person("office");

    @Test
    @DisplayName("the file, who brought it and when; a record changed, added, removed; a year that nobody imported")
    void year() throws SQLException {
        String subject = "imported-year/2012";
        office.upload("/imported-years/2012", Map.of(), "register.csv", FILE).statusCode(201);
        hand.silent(check, subject);
        for (String change : List.of(
                "file_name = 'x.csv'",
                "sha256 = repeat('0', 64)",
                "row_count = 3",
                "imported_by = 'somebody'",
                "imported_by_name = '别人'",
                "imported_at = imported_at - interval 1 second",
                "salt = null")) {
            hand.cell(check, subject, "imported_year where year = 2012", change, "RECORD_ALTERED " + subject);
        }
        String record = hand.one("select max(id) from imported_record where year = 2012");
        for (String change : List.of(
                "stated = 'EMPLOYED'",
                "major = '别的专业'",
                "major_code = '1'",
                "level = 'x'",
                "destination_code = '11'",
                "destination = 'x'",
                "industry = 'x'",
                "location = 'x'",
                "row_no = 9")) {
            hand.cell(check, subject, "imported_record where id = " + record, change, "RECORD_ALTERED " + subject);
        }
        hand.gone(check, subject, "imported_record where id = " + record, "RECORD_ALTERED " + subject);
        hand.gone(check, subject, "imported_year where year = 2012", "RECORD_MISSING " + subject);
        invented();
        office.delete("/imported-years/2012").statusCode(204);
        hand.silent(check, subject);
    }

    private void invented() throws SQLException {
        hand.sql(
                "create table kept_row as select * from imported_year where year = 2012",
                "update kept_row set year = 2003",
                "insert into imported_year select * from kept_row",
                "drop table kept_row");
        List<String> found = hand.found(check, "imported-year/2003");
        hand.sql("delete from imported_year where year = 2003");
        assertEquals(1, found.size());
        assertTrue(found.getFirst().startsWith("RECORD_WITHOUT_ENTRY imported-year/2003"), found.toString());
    }
}
