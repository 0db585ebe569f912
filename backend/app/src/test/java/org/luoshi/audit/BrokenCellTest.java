package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;

/** Whoever breaks a cell so that nobody can read it hides nothing else behind it. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 a value that cannot be read is named, and everything else is still held")
class BrokenCellTest extends BehindTheBack {

    @Test
    @DisplayName("content, destination, moment and gender that say nothing; a renamed proof beside them")
    void broken() throws SQLException {
        String declared = "declaration set %s where id = " + declaration;
        String graduate = one("select graduate_id from declaration where id = " + declaration);
        String proof = one("select min(id) from evidence where declaration_id = " + declaration);
        owner(
                "create table kept_declaration as select details, destination from declaration where id = "
                        + declaration,
                "create table kept_graduate as select gender from graduate where id = " + graduate,
                "create table kept_proof as select file_name from evidence where id = " + proof,
                "update " + declared.formatted("details = '{', destination = 'NOWHERE'"),
                "update graduate set gender = 'X' where id = " + graduate,
                "update evidence set file_name = 'another.pdf' where id = " + proof);
        List<String> found = found();
        owner(
                "update "
                        + declared.formatted("details = (select details from kept_declaration),"
                                + " destination = (select destination from kept_declaration)"),
                "update graduate set gender = (select gender from kept_graduate) where id = " + graduate,
                "update evidence set file_name = (select file_name from kept_proof) where id = " + proof,
                "drop table kept_declaration, kept_graduate, kept_proof");
        for (String wanted : List.of(
                "UNREADABLE declaration/" + declaration,
                "UNREADABLE graduate/" + graduate,
                "RECORD_ALTERED evidence/" + proof)) {
            assertTrue(found.stream().anyMatch(one -> one.startsWith(wanted)), wanted + " in " + found);
        }
        assertSilent();
    }
}
