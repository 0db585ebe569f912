package org.luoshi.accounts;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.luoshi.privacy.PersonalTable;
import org.luoshi.problem.Text;

/** The accounts that were made for graduates. The last of a number's cohorts takes the account in Keycloak along. */
final class HeldAccounts {

    private HeldAccounts() {}

    @Produces
    @Singleton
    static PersonalTable accounts() {
        return new PersonalTable(
                "account",
                new Text(
                        "你的登录账号：学号、是否停用、激活时间",
                        "Your account: its number, whether it is disabled, when you activated it"),
                new Text("让你本人登录并填报（办法五.2）", "so that you yourself log in and declare (decree, part 5.2)"),
                "SELECT a.number AS accountNumber, a.state, a.disabled, a.activated_at AS activatedAt FROM account a"
                        + " JOIN graduate g ON g.student_number = a.number WHERE a.kind = 'GRADUATE' AND g.id = ?",
                List.of(
                        "UPDATE account SET state = 'LEAVING', code_hash = NULL, code_until = NULL WHERE kind = 'GRADUATE'"
                                + " AND number = (SELECT g.student_number FROM graduate g WHERE g.id = ? AND NOT EXISTS"
                                + " (SELECT 1 FROM graduate o WHERE o.student_number = g.student_number AND o.id <> g.id"
                                + " AND o.erased_at IS NULL))"));
    }
}
