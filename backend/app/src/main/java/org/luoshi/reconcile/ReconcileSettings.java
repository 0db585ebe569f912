package org.luoshi.reconcile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large an export of the national register may be. */
@ConfigMapping(prefix = "luoshi.reconcile")
interface ReconcileSettings {

    /** Rows; they are held in memory while they are compared. */
    @WithDefault("30000")
    int mostRows();

    /** Bytes of the file, and of its table of texts once inflated. */
    @WithDefault("26214400")
    long largestFile();

    /** Bytes of its sheet once inflated. */
    @WithDefault("268435456")
    long largestSheet();
}
