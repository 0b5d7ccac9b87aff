package dev.tastemaker.learning;

import dev.tastemaker.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Who serves: promoted by command, or by training when a new version beats the champion on what was held out. Every promotion is
 * kept and can be rolled back.
 */
@ApplicationScoped
public class ModelVersions {
    private final ModelVersionStore store;

    @Inject
    ModelVersions(ModelVersionStore store) {
        this.store = store;
    }

    /** Newest first. */
    public List<ModelVersion> list() {
        return store.list(ModelVersion.SEQUENCE);
    }

    /** @throws Refusal when there is none of this number */
    public ModelVersion find(long id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("there is no model version " + id));
    }

    public Optional<Promotion> current() {
        return store.current(ModelVersion.SEQUENCE);
    }

    /** Makes a version the champion, for everybody. Its artefact is read whole first: what cannot be loaded is refused. */
    public Promotion promote(long id, String why) {
        load(find(id));
        return put(new Promotion(id, null, 0, why, Instant.now()));
    }

    /**
     * Lets a version serve a share of the shoppers beside the champion; who is served by it does not change while this holds.
     *
     * @param share above 0, below 1
     */
    public Promotion challenge(long id, double share) {
        if (!(share > 0 && share < 1)) {
            throw Refusal.invalid("the share must be above 0 and below 1");
        }
        load(find(id));
        Long champion = current().map(Promotion::championId).orElse(null);
        if (champion != null && champion == id) {
            throw Refusal.invalid("model version " + id + " is the champion itself");
        }
        return put(new Promotion(champion, id, share, "by command", Instant.now()));
    }

    /** The champion before this one serves again; before the first one, none. */
    public Promotion rollBack() {
        if (current().isEmpty()) {
            throw Refusal.invalid("no model was ever promoted: there is nothing to roll back");
        }
        Long before =
                store.before(ModelVersion.SEQUENCE).map(Promotion::championId).orElse(null);
        return put(new Promotion(before, null, 0, "rolled back", Instant.now()));
    }

    private Promotion put(Promotion promotion) {
        store.promote(ModelVersion.SEQUENCE, promotion);
        return promotion;
    }

    /** Reads a version's artefact, when it is still what was written. */
    TrainedSequence load(ModelVersion version) {
        Path file = Path.of(version.artefact());
        try {
            if (!sha256(file).equals(version.sha256())) {
                throw Refusal.invalid(
                        "the artefact of model version " + version.id() + " is not what was trained: " + file);
            }
            return TrainedSequence.read(file);
        } catch (IOException e) {
            throw Refusal.notFound(
                    "the artefact of model version " + version.id() + " cannot be read: " + e.getMessage());
        }
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
