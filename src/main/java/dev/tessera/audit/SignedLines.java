package dev.tessera.audit;

import dev.tessera.kernel.PublicUrl;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries as lines of JSON. The last line is {@code {"signature":"…"}}: a compact JWS (RFC 7515, with EdDSA of RFC 8037) whose payload
 * holds the SHA-256 of all bytes before that line, line ends included.
 */
final class SignedLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputStream out;
    private final MessageDigest digest = sha256();
    private long entries;

    SignedLines(OutputStream out) {
        this.out = new BufferedOutputStream(out);
    }

    void add(LoggedEntry entry) throws IOException {
        byte[] line = line(object(entry));
        digest.update(line);
        out.write(line);
        entries++;
    }

    void sign(ExportKey key, PublicUrl issuer, AuditChain chain, Instant now) throws IOException {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("iss", issuer.of(""));
        statement.put("iat", now.getEpochSecond());
        statement.put("log", chain.id().toString());
        statement.put("entries", entries);
        statement.put("sha256", HexFormat.of().formatHex(digest.digest()));
        out.write(line(Map.of("signature", key.sign(JSON.writeValueAsString(statement)))));
        out.flush();
    }

    private static Map<String, @Nullable Object> object(LoggedEntry entry) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("number", entry.number());
        object.put("time", entry.at().toString());
        object.put("action", entry.action());
        object.put("outcome", entry.outcome().name());
        object.put("actor", text(entry.actor()));
        object.put("organization", text(entry.organization()));
        object.put("target", entry.target());
        object.put("address", entry.address());
        object.put("factors", entry.factors());
        object.put("details", entry.details());
        object.put("session", text(entry.session()));
        object.put("token", text(entry.token()));
        object.put("previousHash", entry.previousHash());
        object.put("hash", entry.hash());
        return object;
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    private static byte[] line(Map<String, ?> object) {
        return (JSON.writeValueAsString(object) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
