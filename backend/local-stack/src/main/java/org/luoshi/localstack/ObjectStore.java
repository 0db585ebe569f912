package org.luoshi.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gaul.s3proxy.Main;

/** S3Proxy over a folder, in this very process: what it stored is on disk, so it may be killed at any time. */
final class ObjectStore implements Part {
    private final Settings settings;

    ObjectStore(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public List<Port> ports() {
        return List.of(port());
    }

    private Port port() {
        return settings.port("store-port");
    }

    @Override
    public void stopLeftover() {
        // ends with the process
    }

    @Override
    public void launch() throws IOException {
        Path home = settings.data().resolve("store");
        Path objects = Files.createDirectories(home.resolve("objects"));
        Path file = home.resolve("s3proxy.properties");
        Files.write(
                file,
                List.of(
                        "s3proxy.endpoint=http://127.0.0.1:" + port().number(),
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=" + settings.text("store-access-key"),
                        "s3proxy.credential=" + settings.text("store-secret-key"),
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.identity=unused",
                        "jclouds.credential=unused",
                        "jclouds.filesystem.basedir=" + objects));
        try {
            Main.main(new String[] {"--properties", file.toString()});
        } catch (Exception e) {
            throw new IOException("the object store does not start: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean answers() {
        return port().accepts();
    }

    @Override
    public boolean alive() {
        return true;
    }

    @Override
    public String address() {
        return "http://localhost:%d (S3)".formatted(port().number());
    }

    @Override
    public String lastWords() {
        return "";
    }

    @Override
    public void stop() {
        // ends with the process
    }
}
