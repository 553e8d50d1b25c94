package dev.tessera.web;

/** How a merge patch (RFC 7396) is declared. */
public final class MergePatch {

    /** Its media type. */
    public static final String TYPE = "application/merge-patch+json";

    private MergePatch() {}
}
