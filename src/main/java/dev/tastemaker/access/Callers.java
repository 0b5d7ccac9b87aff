package dev.tastemaker.access;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells who calls, on the thread of the request. */
@ApplicationScoped
public class Callers {
    static final String KEY = "tastemaker.caller";

    private final CurrentVertxRequest request;

    @Inject
    Callers(CurrentVertxRequest request) {
        this.request = request;
    }

    public Caller current() {
        if (!Arc.container().requestContext().isActive()) {
            return Caller.NOBODY;
        }
        RoutingContext http = request.getCurrent();
        Caller caller = http == null ? null : http.get(KEY);
        return caller == null ? Caller.NOBODY : caller;
    }
}
