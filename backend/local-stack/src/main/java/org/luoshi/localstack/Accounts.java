package org.luoshi.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The database and its two accounts, as statements that the server runs at every start. The owner may grant, the
 * service's own account holds nothing until the migrations grant it table by table (privileges add up in MySQL).
 */
final class Accounts {
    private Accounts() {}

    /** Writes the statements; each on one line, which is what {@code --init-file} asks for. */
    static Path initFile(Path folder, Settings settings) throws IOException {
        String owner = literal(settings.text("owner-password"));
        String app = literal(settings.text("app-password"));
        Path file = folder.resolve("init.sql");
        Files.write(
                file,
                List.of(
                        "CREATE DATABASE IF NOT EXISTS luoshi CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;",
                        "DELETE FROM mysql.db WHERE User = '';",
                        "DROP USER IF EXISTS ''@'localhost';",
                        "CREATE USER IF NOT EXISTS 'luoshi_owner'@'%' IDENTIFIED BY " + owner + ";",
                        "ALTER USER 'luoshi_owner'@'%' IDENTIFIED BY " + owner + ";",
                        "GRANT ALL PRIVILEGES ON luoshi.* TO 'luoshi_owner'@'%' WITH GRANT OPTION;",
                        "CREATE USER IF NOT EXISTS 'luoshi_app'@'%' IDENTIFIED BY " + app + ";",
                        "ALTER USER 'luoshi_app'@'%' IDENTIFIED BY " + app + ";",
                        "FLUSH PRIVILEGES;"));
        file.toFile().setReadable(false, false);
        file.toFile().setReadable(true, true);
        return file;
    }

    private static String literal(String password) {
        return "'" + password.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
