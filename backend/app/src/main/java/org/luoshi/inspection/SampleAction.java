package org.luoshi.inspection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done with a sample. */
@Schema(name = "SampleAction")
enum SampleAction {
    CALL,
    FIND
}
