package dev.tessera.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Addresses of our own files that change with their content. Vaadin lets browsers keep a file without such a parameter
 * for an hour, in which an upgraded portal would look and act like half of each version.
 */
final class Assets {

    private static final String ROOT = "/META-INF/resources/";
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** The address, relative to the context path, of a file below {@code assets/}. */
    static String address(String path) {
        return ADDRESSES.computeIfAbsent(path, file -> file + "?v-c=" + Long.toHexString(checksum(file)));
    }

    private static long checksum(String file) {
        try (InputStream content = Assets.class.getResourceAsStream(ROOT + file)) {
            if (content == null) {
                throw new IllegalStateException("No such asset: " + file);
            }
            CRC32 checksum = new CRC32();
            checksum.update(content.readAllBytes());
            return checksum.getValue();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
