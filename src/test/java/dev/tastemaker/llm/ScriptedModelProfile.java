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
        return Map.of(
                "llm.cache-size", "0",
                "llm.base-url", "http://127.0.0.1:" + port() + "/v1",
                "llm.api-key", "scripted-key",
                "llm.model", "scripted",
                "llm.tools", String.valueOf(callsTools()),
                "llm.circuit-failures", "10000",
                "llm.circuit-pause", "1ms",
                "chat.endpoint-deadline", "3s");
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
