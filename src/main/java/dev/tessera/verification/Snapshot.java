package dev.tessera.verification;

import java.util.List;

/** All that a decision about a credential needs, as it stood at one moment. */
interface Snapshot {

    /** The changes that would make it stale; empty if that cannot be told, and then it is good for one answer only. */
    List<Drop> causes();
}
