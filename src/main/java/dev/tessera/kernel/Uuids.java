package dev.tessera.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Makes time-ordered ids, so that an index grows at its end. */
final class Uuids {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private Uuids() {}

    static UUID next() {
        return GENERATOR.generate();
    }
}
