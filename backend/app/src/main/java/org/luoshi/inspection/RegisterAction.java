package org.luoshi.inspection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done with an entry of the register. */
@Schema(name = "RegisterAction")
enum RegisterAction {
    APPEAL,
    DECIDE
}
