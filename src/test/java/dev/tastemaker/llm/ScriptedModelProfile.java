package dev.tastemaker.llm;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * The service with the scripted model as the user's endpoint. The test starts the server itself, at {@link #port}: whoever
 * loads this class, in whatever class loader, gets the same one.
 */
public class ScriptedModelProfile implements QuarkusTestProfile {
    private static final String PORT = "scripted.model.port";

    public static int port() {
        synchronized (System.getProperties()) {
            if (System.getProperty(PORT) == null) {
                System.setProperty(PORT, String.valueOf(freePort()));
            }
            return Integer.getInteger(PORT);
        }
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                // declared, so that no test meets a question of the gateway's own
                Map.entry("llm.schema", "true"),
                Map.entry("llm.streaming", "true"),
                Map.entry("llm.context", "100000"),
                Map.entry("llm.cache-size", "0"),
                Map.entry("llm.base-url", "http://127.0.0.1:" + port() + "/v1"),
                Map.entry("llm.api-key", "scripted-key"),
                Map.entry("llm.model", "scripted"),
                Map.entry("llm.tools", String.valueOf(callsTools())),
                Map.entry("llm.circuit-failures", "10000"),
                Map.entry("llm.circuit-pause", "1ms"),
                Map.entry("chat.endpoint-deadline", "3s"));
    }

    /** False: the model gets guided turns. */
    protected boolean callsTools() {
        return true;
    }

    /** The same with a model that does not call tools. */
    public static class Guided extends ScriptedModelProfile {
        @Override
        protected boolean callsTools() {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
