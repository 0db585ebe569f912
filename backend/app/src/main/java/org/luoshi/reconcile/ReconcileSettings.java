package org.luoshi.reconcile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large an export of the national register may be. */
@ConfigMapping(prefix = "luoshi.reconcile")
interface ReconcileSettings {

    /** Rows; they are read one by one and never held together. */
    @WithDefault("200000")
    int mostRows();

    /** Bytes of the file. */
    @WithDefault("67108864")
    long largestFile();

    /** Bytes of its sheet once inflated; it is read as a stream. */
    @WithDefault("1073741824")
    long largestSheet();

    /** Bytes of a workbook's table of shared texts once inflated; it is held in memory while the file is read. */
    @WithDefault("50331648")
    long largestTexts();
}
