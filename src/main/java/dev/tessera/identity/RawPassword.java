package dev.tessera.identity;

/** A password as typed. It is compared or hashed, never kept, logged or put into an event. */
public final class RawPassword {

    private final String typed;

    public RawPassword(String typed) {
        this.typed = typed;
    }

    String reveal() {
        return typed;
    }

    int length() {
        return typed.codePointCount(0, typed.length());
    }

    @Override
    public String toString() {
        return "RawPassword[•••]";
    }
}
