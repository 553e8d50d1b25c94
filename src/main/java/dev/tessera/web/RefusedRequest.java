package dev.tessera.web;

/** Ends a request, at the edge, with an answer that says what to mend. */
public final class RefusedRequest extends RuntimeException {

    private final transient Answer answer;

    /** A request that is answered thus. */
    public RefusedRequest(Answer answer) {
        super("A request was refused", null, false, false);
        this.answer = answer;
    }

    /** A request that is answered with a problem. */
    public RefusedRequest(Problem problem) {
        this(problem.answer());
    }

    /** A request that cannot be understood. */
    public static RefusedRequest bad(String detail) {
        return new RefusedRequest(Problem.of(400, "BAD_REQUEST", detail));
    }

    /** A request whose body is longer than may be. */
    public static RefusedRequest tooLarge(int limit) {
        return new RefusedRequest(Problem.of(413, "BODY_TOO_LARGE", "The body may have at most " + limit + " bytes."));
    }

    /** A request whose body has another media type than the wanted one. */
    public static RefusedRequest unsupportedType(String wanted) {
        return new RefusedRequest(Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "Send the body as " + wanted + "."));
    }

    /** What is answered. */
    public Answer answer() {
        return answer;
    }
}
