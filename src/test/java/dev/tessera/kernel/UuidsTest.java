package dev.tessera.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidsTest {

    /** Far more than a millisecond gives time for, and compared as databases compare: as text or bytes, without sign. */
    @Test
    void sortInTheOrderInWhichTheyWereMade() {
        List<String> ids =
                Stream.generate(Uuids::next).limit(20_000).map(UUID::toString).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void areOfVersionSeven() {
        assertThat(Uuids.next().version()).isEqualTo(7);
        assertThat(Uuids.next().variant()).isEqualTo(2);
    }
}
