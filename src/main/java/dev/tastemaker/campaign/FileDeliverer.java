package dev.tastemaker.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes messages to a file, one JSON line each: what a shop begins with before it names a provider. Nothing leaves the machine. */
@ApplicationScoped
class FileDeliverer implements Deliverer {
    private final CampaignConfig config;
    private final ObjectMapper json;

    @Inject
    FileDeliverer(CampaignConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    @Override
    public String outlet() {
        return "file";
    }

    // One write of a whole line to a file opened for appending is not mixed with another's.
    @Override
    public Outcome deliver(Parcel parcel) {
        try {
            Path folder = Path.of(config.outlet().file());
            Files.createDirectories(folder);
            byte[] line = (json.writeValueAsString(WireMessage.of(parcel)) + "\n")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            Files.write(
                    folder.resolve(parcel.content().channel().wireName() + ".jsonl"),
                    line,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return new Sent("file:" + parcel.id());
        } catch (IOException e) {
            return new Later("the outbox cannot be written: " + e.getMessage(), null, true);
        }
    }
}
