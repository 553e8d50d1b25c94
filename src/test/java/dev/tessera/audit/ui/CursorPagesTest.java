package dev.tessera.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.audit.LoggedEntry;
import dev.tessera.kernel.AuditFacts.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CursorPagesTest {

    private static final int ENTRIES = 1_020;

    private final AtomicInteger reads = new AtomicInteger();
    private final CursorPages pages = new CursorPages(entry(ENTRIES), (mark, limit) -> {
        reads.incrementAndGet();
        return LongStream.range(0, limit)
                .map(row -> mark.number() - 1 - row)
                .filter(number -> number > 0)
                .mapToObj(CursorPagesTest::entry)
                .toList();
    });

    @Test
    void givesTheRowsThatAreAskedForByNumber() {
        assertThat(numbers(0, 50)).containsExactlyElementsOf(down(ENTRIES, 50));
        assertThat(numbers(50, 50)).containsExactlyElementsOf(down(ENTRIES - 50, 50));
        assertThat(numbers(130, 60)).containsExactlyElementsOf(down(ENTRIES - 130, 60));
        assertThat(numbers(10, 5)).containsExactlyElementsOf(down(ENTRIES - 10, 5));
    }

    @Test
    void endsWhereTheLogBegins() {
        assertThat(numbers(1_000, 50)).containsExactlyElementsOf(down(20, 20));
        assertThat(numbers(1_050, 50)).isEmpty();
    }

    @Test
    void readsOnePageForAPageHoweverFarDown() {
        for (int offset = 0; offset < 900; offset += 50) {
            numbers(offset, 50);
        }
        reads.set(0);
        numbers(850, 50);
        assertThat(reads).hasValue(1);
    }

    private List<Long> numbers(int offset, int limit) {
        return pages.fetch(offset, limit).map(LoggedEntry::number).toList();
    }

    private static List<Long> down(long from, int count) {
        return LongStream.range(0, count).map(row -> from - row).boxed().toList();
    }

    private static LoggedEntry entry(long number) {
        return new LoggedEntry(
                number,
                Instant.EPOCH,
                "role.created",
                Outcome.DONE,
                null,
                null,
                "role:1",
                "-",
                List.of(),
                Map.of(),
                null,
                null,
                "",
                "");
    }
}
