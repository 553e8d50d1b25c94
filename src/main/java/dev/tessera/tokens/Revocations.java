package dev.tessera.tokens;

/**
 * What became of tokens that were to be revoked together.
 *
 * @param revoked how many were revoked just now
 * @param gone how many were so before, or are no longer there
 * @param refused how many the actor may not revoke
 */
public record Revocations(int revoked, int gone, int refused) {

    static final Revocations NONE = new Revocations(0, 0, 0);

    Revocations with(TokenChange change) {
        return switch (change) {
            case DONE -> new Revocations(revoked + 1, gone, refused);
            case NOT_FOUND, ALREADY_REVOKED -> new Revocations(revoked, gone + 1, refused);
            case NOT_PERMITTED -> new Revocations(revoked, gone, refused + 1);
        };
    }
}
