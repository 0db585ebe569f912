package org.luoshi.notice;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.luoshi.listing.PageRequest;

/** Which of one's notifications are asked for. */
class NotificationQuery extends PageRequest {

    @Parameter(description = "Only those not read yet, or only those read")
    @QueryParam("unread")
    Boolean unread;
}
