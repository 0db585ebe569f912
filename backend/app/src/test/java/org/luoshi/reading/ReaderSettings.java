package org.luoshi.reading;

import java.time.Duration;
import java.util.Optional;

/** Settings of a reader outside of a running service.
 * @param reader class path of its classes */
record ReaderSettings(String reader, int threads, int recycleAfter) implements ReadingSettings {

    ReaderSettings(String reader, int threads) {
        this(reader, threads, 100);
    }

    static ReaderSettings of(String reader) {
        return new ReaderSettings(reader, 2);
    }

    @Override
    public Optional<Boolean> pictures() {
        return Optional.of(true);
    }

    @Override
    public String readEvery() {
        return "off";
    }

    @Override
    public String catchUpEvery() {
        return "off";
    }

    @Override
    public int catchUpAtOnce() {
        return 1;
    }

    @Override
    public String heap() {
        return "384m";
    }

    @Override
    public long maxPixels() {
        return 60_000_000;
    }

    @Override
    public int maxPages() {
        return 10;
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(2);
    }

    @Override
    public Duration idle() {
        return Duration.ofMinutes(2);
    }
}
