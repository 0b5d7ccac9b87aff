package dev.tastemaker.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** A feed file read and written as an import is, at once and without a job: for commands that bring their own data. */
@ApplicationScoped
public class FeedFile {
    private final FeedService feeds;

    @Inject
    FeedFile(FeedService feeds) {
        this.feeds = feeds;
    }

    /** Writes a file of any known form; returns when all of it is in. */
    public FeedAnswer load(ImportKind kind, Path file) throws IOException {
        Feed feed = Feed.of(file, kind, FeedFormat.AUTO, null);
        try (Feed.Opened opened = feed.open(file)) {
            return feeds.take(kind, opened.rows(), feed.rowMapping(Clock.systemUTC()));
        }
    }
}
