package dev.tessera.kernel;

import java.util.List;

/** Looks after how well a part of the instance is, for the page that shows the operator all of them. */
public interface HealthSource {

    /** Where it stands on the page; the smallest first. */
    int position();

    /** How it is now. Looking takes no longer than a query. */
    List<HealthFinding> look();
}
