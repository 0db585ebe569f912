package org.luoshi.evidence;

import io.smallrye.config.ConfigMapping;

/** Where the object store is. */
@ConfigMapping(prefix = "luoshi.store")
interface StoreSettings {

    /** Address of any S3 store. */
    String endpoint();

    String accessKey();

    String secretKey();

    /** Made at start when absent. */
    String bucket();
}
