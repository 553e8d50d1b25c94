package dev.tessera.kernel;

/** The kinds of credential that Tessera issues, told apart by the prefix of their values. */
public enum CredentialKind {
    /** A personal or app token: acts as the user who made it. */
    APP_TOKEN("tessp_"),
    /** An organization token, deprecated: acts for any member of its organization whom the request names. */
    ORGANIZATION_TOKEN("tesso_"),
    /** The secret with which a verifier authenticates. */
    VERIFIER_SECRET("tessv_"),
    /** The secret in the address of a person's calendar of expiries: reads it, and nothing else. */
    CALENDAR_SECRET("tessc_"),
    /** The secret of an API key: good only together with its key, never as a bearer. */
    API_SECRET("tesss_");

    private final String prefix;

    CredentialKind(String prefix) {
        this.prefix = prefix;
    }

    /** What every value of this kind begins with. */
    public String prefix() {
        return prefix;
    }
}
