package dev.tastemaker.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes messages to a file, one JSON line each: what a shop begins with before it names a provider. Nothing leaves the machine. */
@ApplicationScoped
class FileDeliverer implements Deliverer {
    private final CampaignConfig.Outlet config;
    private final ObjectMapper json;

    @Inject
    FileDeliverer(CampaignConfig config, ObjectMapper json) {
        this(config.outlet(), json);
    }

    FileDeliverer(CampaignConfig.Outlet config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    @Override
    public String outlet() {
        return "file";
    }

    // One write of a whole line to a file opened for appending is not mixed with another's; Files.write cuts it into
    // pieces.
    @Override
    public Outcome deliver(Parcel parcel) {
        try {
            Path folder = Path.of(config.file());
            Files.createDirectories(folder);
            byte[] line = (json.writeValueAsString(WireMessage.of(parcel)) + "\n").getBytes(StandardCharsets.UTF_8);
            Path file = folder.resolve(parcel.content().channel().wireName() + ".jsonl");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                if (channel.write(ByteBuffer.wrap(line)) < line.length) {
                    throw new IOException("there was no room for all of it");
                }
            }
            return new Sent("file:" + parcel.id());
        } catch (IOException e) {
            return new Later("the outbox cannot be written: " + e.getMessage(), null, true);
        }
    }
}
