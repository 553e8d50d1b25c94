package dev.tessera.tokens.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.AppTokenQuery;
import dev.tessera.tokens.AppTokenQuery.Sort;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows: as much of it as a person would bookmark, so it stands in the address. What is as it was at first stands
 * not there, and what an address says that makes no sense is as if it had not been said.
 *
 * @param text what is searched for; empty for nothing
 * @param filter one that fits the segment; null for none
 * @param token whose details are open; null for none
 */
record TokenListState(
        TokenSegment segment,
        String text,
        @Nullable TokenFilter filter,
        Sort sort,
        boolean ascending,
        @Nullable TokenId token) {

    /** Live tokens, the newest first. */
    static final TokenListState FIRST = new TokenListState(TokenSegment.LIVE, "", null, Sort.CREATED, false, null);

    static final int LONGEST_TEXT = 80;

    private static final String SHOW = "show";
    private static final String TEXT = "q";
    private static final String STATUS = "status";
    private static final String SORT = "sort";
    private static final String TOKEN = "token";
    private static final String DESCENDING = "-";

    static TokenListState of(QueryParameters address) {
        TokenSegment segment =
                read(address, SHOW, said -> named(TokenSegment.values(), said)).orElse(FIRST.segment);
        Optional<String> order = address.getSingleParameter(SORT);
        Optional<Sort> sort = order.flatMap(said -> named(Sort.values(), said.replaceFirst("^" + DESCENDING, "")));
        return new TokenListState(
                segment,
                address.getSingleParameter(TEXT)
                        .filter(said -> said.length() <= LONGEST_TEXT)
                        .orElse(FIRST.text),
                read(address, STATUS, said -> named(TokenFilter.values(), said))
                        .filter(filter -> filter.fits(segment))
                        .orElse(null),
                sort.orElse(FIRST.sort),
                sort.isPresent() && !order.orElseThrow().startsWith(DESCENDING),
                read(address, TOKEN, TokenListState::id).orElse(null));
    }

    private static <T> Optional<T> read(QueryParameters address, String name, Function<String, Optional<T>> reading) {
        return address.getSingleParameter(name).flatMap(reading);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Stream.of(all).filter(each -> lower(each).equals(name)).findFirst();
    }

    private static Optional<TokenId> id(String said) {
        try {
            return Optional.of(new TokenId(UUID.fromString(said)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The address that {@link #of} reads this from. */
    QueryParameters address() {
        Map<String, String> said = new LinkedHashMap<>();
        if (segment != FIRST.segment) {
            said.put(SHOW, lower(segment));
        }
        if (!text.isEmpty()) {
            said.put(TEXT, text);
        }
        if (filter != null) {
            said.put(STATUS, lower(filter));
        }
        if (sort != FIRST.sort || ascending) {
            said.put(SORT, (ascending ? "" : DESCENDING) + lower(sort));
        }
        if (token != null) {
            said.put(TOKEN, token.toString());
        }
        return QueryParameters.simple(said);
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The other segment as it is searched now; the filter is of no use there. */
    TokenListState in(TokenSegment other) {
        return new TokenListState(other, text, null, sort, ascending, token);
    }

    TokenListState searching(String wanted) {
        return new TokenListState(segment, wanted.strip(), filter, sort, ascending, token);
    }

    TokenListState filtered(@Nullable TokenFilter wanted) {
        return new TokenListState(segment, text, wanted, sort, ascending, token);
    }

    TokenListState with(@Nullable TokenId opened) {
        return new TokenListState(segment, text, filter, sort, ascending, opened);
    }

    TokenListState sorted(Sort by, boolean upwards) {
        return new TokenListState(segment, text, filter, by, upwards, token);
    }

    AppTokenQuery query() {
        return filter == null
                ? new AppTokenQuery(text, segment.statuses(), sort, ascending)
                : new AppTokenQuery(text, filter.statuses(), filter.phases(), sort, ascending);
    }

    /** Whether rows may be missing that the segment has. */
    boolean isNarrowed() {
        return filter != null || !text.isBlank();
    }

    /** The same segment with all that is in it. */
    TokenListState unnarrowed() {
        return new TokenListState(segment, "", null, sort, ascending, token);
    }
}
