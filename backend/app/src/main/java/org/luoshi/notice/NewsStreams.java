package org.luoshi.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.luoshi.problem.Problem;

/** The streams that are open at this instance. Each looks at the table, so that it does not matter which instance told somebody something. */
@ApplicationScoped
class NewsStreams {

    private final News news;
    private final StreamSettings settings;
    private final Clock clock;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();

    NewsStreams(News news, StreamSettings settings, Clock clock) {
        this.news = news;
        this.settings = settings;
        this.clock = clock;
    }

    /** Somebody who listens until their token runs out; {@code said} and {@code at} are written by whoever says something. */
    private static final class Stream {
        private final SseEventSink sink;
        private final Sse sse;
        private final List<String> recipients;
        private final Instant until;
        private News.Standing said;
        private Instant at;

        private Stream(SseEventSink sink, Sse sse, List<String> recipients, Instant until) {
            this.sink = sink;
            this.sse = sse;
            this.recipients = recipients;
            this.until = until;
        }

        private synchronized void tell(Map<List<String>, News.Standing> all, Instant now, Duration heartbeat) {
            News.Standing own = all.getOrDefault(recipients, News.Standing.NONE);
            if (!own.equals(said)) {
                send(
                        sse.newEventBuilder()
                                .name("news")
                                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                                .data(NewsView.class, own.view())
                                .build(),
                        now);
                said = own;
            } else if (!now.isBefore(at.plus(heartbeat))) {
                send(sse.newEventBuilder().name("heartbeat").data("").build(), now);
            }
        }

        private void send(OutboundSseEvent event, Instant now) {
            at = now;
            sink.send(event).exceptionally(gone -> {
                sink.close();
                return null;
            });
        }
    }

    /** Listens for one's own news from now on, beginning with where one stands.
     * @param until when the token runs out
     * @throws org.luoshi.problem.Refusal unavailable where too many listen */
    void listen(SseEventSink sink, Sse sse, List<String> recipients, Instant until) {
        if (open.size() >= settings.streams()) {
            throw Problem.UNAVAILABLE
                    .because("现在在线的页面太多，请稍后再试。", "Too many pages listen: come back later.")
                    .with("dependency", "streams");
        }
        Stream stream = new Stream(sink, sse, recipients, until);
        stream.tell(news.of(List.of(recipients)), clock.instant(), settings.heartbeat());
        open.add(stream);
    }

    @Scheduled(
            identity = "tell open pages the news",
            every = "${luoshi.notices.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        look(clock.instant());
    }

    /** @param now when it is: streams whose time is over end */
    void look(Instant now) {
        for (Stream stream : open) {
            if (stream.sink.isClosed()) {
                open.remove(stream);
            } else if (!now.isBefore(stream.until)) {
                open.remove(stream);
                stream.sink.close();
            }
        }
        Map<List<String>, News.Standing> all =
                news.of(open.stream().map(one -> one.recipients).collect(Collectors.toSet()));
        open.forEach(stream -> stream.tell(all, now, settings.heartbeat()));
    }

    /** @return how many listen at this instance */
    int size() {
        return open.size();
    }
}
