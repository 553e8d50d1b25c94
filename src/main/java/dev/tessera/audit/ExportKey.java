package dev.tessera.audit;

import dev.tessera.identity.DerivedKeys;
import dev.tessera.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The key by which this instance signs exports (Ed25519, RFC 8032); all nodes have the same, derived from the server's key. */
@Component
public class ExportKey {

    private static final String PURPOSE = "audit export signature 1";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ed25519PrivateKeyParameters key;
    private final String x;
    private final String id;

    ExportKey(DerivedKeys keys) {
        this.key = new Ed25519PrivateKeyParameters(keys.derive(PURPOSE));
        this.x = BASE64.encodeToString(key.generatePublicKey().getEncoded());
        this.id = thumbprint(x);
    }

    /** The public half as a JWK (RFC 8037, section 2). */
    public Map<String, String> publicJwk() {
        Map<String, String> jwk = new LinkedHashMap<>();
        jwk.put("kty", "OKP");
        jwk.put("crv", "Ed25519");
        jwk.put("alg", "EdDSA");
        jwk.put("use", "sig");
        jwk.put("kid", id);
        jwk.put("x", x);
        return jwk;
    }

    /** A compact JWS of the payload (RFC 7515, section 3.1). */
    String sign(String payload) {
        Map<String, String> header = new LinkedHashMap<>();
        header.put("alg", "EdDSA");
        header.put("kid", id);
        String content = encoded(JSON.writeValueAsString(header)) + "." + encoded(payload);
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(bytes, 0, bytes.length);
        return content + "." + BASE64.encodeToString(signer.generateSignature());
    }

    /** RFC 7638, with the members that RFC 8037 names. */
    private static String thumbprint(String x) {
        return BASE64.encodeToString(Sha256.of("{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + x + "\"}"));
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
