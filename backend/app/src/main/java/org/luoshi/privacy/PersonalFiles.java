package org.luoshi.privacy;

import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

/** Files held about graduates outside of the database. */
public interface PersonalFiles {

    /** @param name within the export, unique for the graduate
     * @param size in bytes
     * @param content opened when it is wanted; to be closed by whoever does
     * @param delete removes it for good */
    record File(String name, long size, Supplier<InputStream> content, Runnable delete) {}

    /** @return the files about a graduate, to be asked for before the rows that know them are deleted */
    List<File> about(long graduate);
}
