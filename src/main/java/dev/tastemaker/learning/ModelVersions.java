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
import java.util.Comparator;
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
    private final LearningConfig config;

    @Inject
    ModelVersions(ModelVersionStore store, LearningConfig config) {
        this.store = store;
        this.config = config;
    }

    /** Where the next version of a kind is to be written. */
    Path newArtefact(String kind) throws IOException {
        Path folder = Path.of(config.modelsDir().orElse(".tastemaker/models")).toAbsolutePath();
        Files.createDirectories(folder);
        return folder.resolve(kind + "-" + Instant.now().toEpochMilli() + ".model");
    }

    /** Of all kinds, newest first. */
    public List<ModelVersion> list() {
        return ModelVersion.KINDS.stream()
                .flatMap(kind -> store.list(kind).stream())
                .sorted(Comparator.comparingLong(ModelVersion::id).reversed())
                .toList();
    }

    /** @throws Refusal when there is none of this number */
    public ModelVersion find(long id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("there is no model version " + id));
    }

    /** @param kind one of {@link ModelVersion#KINDS} */
    public Optional<Promotion> current(String kind) {
        return store.current(kind);
    }

    /** Makes a version the champion, for everybody. Its artefact is read whole first: what cannot be loaded is refused. */
    public Promotion promote(long id, String why) {
        ModelVersion version = find(id);
        load(version);
        return put(version.kind(), new Promotion(id, null, 0, why, Instant.now()));
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
        ModelVersion version = find(id);
        load(version);
        Long champion = current(version.kind()).map(Promotion::championId).orElse(null);
        if (champion != null && champion == id) {
            throw Refusal.invalid("model version " + id + " is the champion itself");
        }
        return put(version.kind(), new Promotion(champion, id, share, "by command", Instant.now()));
    }

    /** The champion of a kind before this one serves again; before the first one, none. */
    public Promotion rollBack(String kind) {
        if (!ModelVersion.KINDS.contains(kind)) {
            throw Refusal.invalid("there are models of the kinds " + String.join(", ", ModelVersion.KINDS));
        }
        if (current(kind).isEmpty()) {
            throw Refusal.invalid("no " + kind + " model was ever promoted: there is nothing to roll back");
        }
        Long before = store.before(kind).map(Promotion::championId).orElse(null);
        return put(kind, new Promotion(before, null, 0, "rolled back", Instant.now()));
    }

    private Promotion put(String kind, Promotion promotion) {
        store.promote(kind, promotion);
        return promotion;
    }

    private void load(ModelVersion version) {
        if (version.kind().equals(ModelVersion.RANKING)) {
            ranking(version);
        } else {
            sequence(version);
        }
    }

    TrainedSequence sequence(ModelVersion version) {
        return read(version, ModelVersion.SEQUENCE, TrainedSequence::read);
    }

    ListRanker ranking(ModelVersion version) {
        return read(version, ModelVersion.RANKING, ListRanker::read);
    }

    private interface Reader<T> {
        T read(Path file) throws IOException;
    }

    /** Reads a version's artefact, when it is still what was written. */
    private static <T> T read(ModelVersion version, String kind, Reader<T> reader) {
        if (!version.kind().equals(kind)) {
            throw Refusal.invalid("model version " + version.id() + " is no " + kind + " model");
        }
        Path file = Path.of(version.artefact());
        try {
            if (!sha256(file).equals(version.sha256())) {
                throw Refusal.invalid(
                        "the artefact of model version " + version.id() + " is not what was trained: " + file);
            }
            return reader.read(file);
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
