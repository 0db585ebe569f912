import java.util.Iterator;

/** Somebody who passes declarations, one after the other, in either way. */
final class Reviewer {
    private final String account;
    private final Iterator<Long> declarations;
    private final int each;
    private SameSql sql;

    Reviewer(String account, Iterator<Long> declarations, int each) {
        this.account = account;
        this.declarations = declarations;
        this.each = each;
    }

    /** Passes some through the service. */
    Void byHttp() throws Exception {
        String token;
        synchronized (Reviewer.class) {
            token = Here.person(account);
        }
        try (Load.Connection connection = new Load.Connection()) {
            for (int i = 0; i < each; i++) {
                connection.send(Load.post(
                        "/api/v1/declarations/" + declarations.next() + "/reviews",
                        token,
                        "{\"action\":\"PASS\",\"version\":1}"));
            }
        }
        return null;
    }

    /** Passes as many by the same SQL. */
    Void byJdbc() throws Exception {
        if (sql == null) {
            sql = new SameSql(account);
        }
        for (int i = 0; i < each; i++) {
            sql.pass(declarations.next());
        }
        return null;
    }
}
