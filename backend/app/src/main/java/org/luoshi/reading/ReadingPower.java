package org.luoshi.reading;

import com.sun.management.OperatingSystemMXBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** What this installation can read: nothing where the reader is not there, pictures where there is the memory for it. */
@ApplicationScoped
class ReadingPower {

    private static final Logger LOG = Logger.getLogger(ReadingPower.class);
    private static final long ENOUGH = 4_000_000_000L;

    private final boolean there;
    private final boolean pictures;

    ReadingPower(ReadingSettings settings) {
        String first = settings.reader().split(File.pathSeparator)[0].replaceAll("/\\*$", "");
        this.there = Files.exists(Path.of(first));
        this.pictures = there && settings.pictures().orElseGet(() -> memory() >= ENOUGH);
        if (!there) {
            LOG.infof("proofs are not read: there is no reader at %s (luoshi.reading.reader)", first);
        }
    }

    /** Whether anything is read at all. */
    boolean there() {
        return there;
    }

    /** Whether pictures and scans are read. */
    boolean pictures() {
        return pictures;
    }

    // of the machine, or of the container
    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
