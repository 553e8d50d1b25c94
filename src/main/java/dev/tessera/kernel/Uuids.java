package dev.tessera.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Makes time-ordered ids, so that an index grows at its end. Of one millisecond, too, the later id sorts after the earlier. */
final class Uuids {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Uuids() {}

    static UUID next() {
        return GENERATOR.generate();
    }
}
