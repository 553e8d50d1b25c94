package dev.tessera.tokens.inventory.ui;

import dev.tessera.tokens.inventory.Credential;
import dev.tessera.tokens.inventory.Credential.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a list that asks for rows by number have them by place: it remembers where each page begins that was once read, and goes on from
 * there. So rows cost the same however far down they are.
 */
final class CredentialPages {

    static final int PAGE = 50;

    private final BiFunction<@Nullable Position, Integer, List<Credential>> source;

    /** Where the pages behind the first one begin. */
    private final List<Position> ends = new ArrayList<>();

    CredentialPages(BiFunction<@Nullable Position, Integer, List<Credential>> source) {
        this.source = source;
    }

    Stream<Credential> fetch(int offset, int limit) {
        int first = offset / PAGE;
        return IntStream.iterate(first, number -> number + 1)
                .mapToObj(this::page)
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .skip(offset - (long) first * PAGE)
                .limit(limit);
    }

    private List<Credential> page(int number) {
        while (ends.size() < number) {
            int known = ends.size();
            read(known);
            if (ends.size() == known) {
                return List.of();
            }
        }
        return read(number);
    }

    private List<Credential> read(int number) {
        List<Credential> page = source.apply(number == 0 ? null : ends.get(number - 1), PAGE);
        if (page.size() == PAGE && ends.size() == number) {
            ends.add(page.getLast().position());
        }
        return page;
    }
}
