package org.luoshi.publication;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Answers that anybody may keep for a while and show on another site. */
final class Cached {

    private static final int SECONDS = 300;
    private static final int TAG = 16;

    private Cached() {}

    /** @return the answer, or 304 to whoever has it */
    static Response.ResponseBuilder answer(byte[] body, String type, Request request) {
        EntityTag tag = new EntityTag(PublicationDesk.digest(body).substring(0, TAG));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl cache = new CacheControl();
        cache.setMaxAge(SECONDS);
        cache.getCacheExtension().put("public", null);
        return (unchanged != null ? unchanged : Response.ok(body, type))
                .tag(tag)
                .cacheControl(cache)
                .header("Access-Control-Allow-Origin", "*")
                .header("X-Content-Type-Options", "nosniff");
    }

    static Response.ResponseBuilder answer(String body, String type, Request request) {
        return answer(body.getBytes(StandardCharsets.UTF_8), type, request);
    }
}
