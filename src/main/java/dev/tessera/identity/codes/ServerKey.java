package dev.tessera.identity.codes;

import dev.tessera.identity.DerivedKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key of this instance, at least 32 bytes: from {@code TESSERA_SERVER_KEY}, which nodes of a cluster share, or made once
 * and kept in the data folder, readable by its owner only.
 */
@Component
class ServerKey implements DerivedKeys {

    private static final Logger log = LoggerFactory.getLogger(ServerKey.class);
    private static final int BYTES = 32;
    private static final String DERIVATION = "HmacSHA256";

    private final byte[] key;

    ServerKey(
            @Value("${tessera.server-key}") String configured,
            @Value("${tessera.data}") Path dataFolder,
            SecureRandom random) {
        this.key = configured.isBlank() ? kept(dataFolder.resolve("server.key"), random) : decoded(configured);
    }

    SecretKey forAlgorithm(String algorithm) {
        return new SecretKeySpec(key, algorithm);
    }

    @Override
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance(DERIVATION);
            mac.init(forAlgorithm(DERIVATION));
            return mac.doFinal(("tessera: " + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + DERIVATION, e);
        }
    }

    private static byte[] decoded(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length < BYTES) {
            throw new IllegalStateException("The server key must be the base64 of at least " + BYTES + " bytes");
        }
        return bytes;
    }

    private static byte[] kept(Path file, SecureRandom random) {
        try {
            return Files.exists(file) ? decoded(Files.readString(file)) : made(file, random);
        } catch (IOException e) {
            throw new UncheckedIOException("The server key cannot be kept in " + file, e);
        }
    }

    private static byte[] made(Path file, SecureRandom random) throws IOException {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(bytes), StandardOpenOption.CREATE);
        log.info("Made a server key and kept it in {}", file);
        return bytes;
    }
}
