package dev.tessera.tokens;

/**
 * How many tokens there are.
 *
 * @param live those that are good, or can be made good again
 * @param inactive those that have expired or were revoked
 */
public record AppTokenCounts(int live, int inactive) {

    static final AppTokenCounts NONE = new AppTokenCounts(0, 0);

    public int all() {
        return live + inactive;
    }
}
