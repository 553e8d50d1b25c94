package dev.tessera.identity;

/** Keys that follow from the server's key, so that all nodes have the same and none has to be kept. */
public interface DerivedKeys {

    /**
     * 32 secret bytes that tell nothing of the server's key nor of those for another purpose: HMAC-SHA-256 (RFC 2104) of the purpose
     * under the server's key.
     */
    byte[] derive(String purpose);
}
