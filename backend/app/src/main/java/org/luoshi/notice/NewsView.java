package org.luoshi.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody's notifications stand: the data of an event of the stream.
 * @param unread how many they have not read
 * @param newest id of their newest, null where there is none */
@Schema(name = "NotificationNews")
record NewsView(@Schema(required = true) long unread, @Schema(nullable = true) String newest) {}
