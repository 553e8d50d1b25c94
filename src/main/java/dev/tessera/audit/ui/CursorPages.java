package dev.tessera.audit.ui;

import dev.tessera.audit.AuditMark;
import dev.tessera.audit.LoggedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lets a list that asks for rows by number have them by mark: it remembers where each page begins that was once read, and goes on
 * from there. So rows cost the same however far down they are, and what is written meanwhile moves none of them.
 */
final class CursorPages {

    static final int PAGE = 50;

    private final BiFunction<AuditMark, Integer, List<LoggedEntry>> source;
    private final List<AuditMark> marks = new ArrayList<>();

    /**
     * @param newest the first row there is
     * @param source gives so many entries behind a mark
     */
    CursorPages(LoggedEntry newest, BiFunction<AuditMark, Integer, List<LoggedEntry>> source) {
        this.source = source;
        marks.add(AuditMark.before(newest));
    }

    Stream<LoggedEntry> fetch(int offset, int limit) {
        int first = offset / PAGE;
        int last = (offset + limit - 1) / PAGE;
        return IntStream.rangeClosed(first, last)
                .mapToObj(this::page)
                .flatMap(List::stream)
                .skip(offset - (long) first * PAGE)
                .limit(limit);
    }

    private List<LoggedEntry> page(int number) {
        while (marks.size() <= number) {
            int known = marks.size();
            read(known - 1);
            if (marks.size() == known) {
                return List.of();
            }
        }
        return read(number);
    }

    private List<LoggedEntry> read(int number) {
        List<LoggedEntry> page = source.apply(marks.get(number), PAGE);
        if (page.size() == PAGE && marks.size() == number + 1) {
            marks.add(AuditMark.behind(page.getLast()));
        }
        return page;
    }
}
