package dev.tessera.web;

import java.util.Map;

/** An authentication that has something to tell the caller, whatever is answered. */
public interface Announcing {

    /** The headers that go with every answer. */
    Map<String, String> announcements();
}
