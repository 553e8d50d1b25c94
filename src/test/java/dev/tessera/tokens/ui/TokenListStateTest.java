package dev.tessera.tokens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.AppTokenQuery;
import dev.tessera.tokens.AppTokenQuery.Phase;
import dev.tessera.tokens.AppTokenQuery.Sort;
import dev.tessera.tokens.TokenStatus;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenListStateTest {

    @Test
    void leavesTheAddressCleanWhereNothingIsChosen() {
        assertThat(TokenListState.FIRST.address()).isEqualTo(QueryParameters.empty());
        assertThat(TokenListState.of(QueryParameters.empty())).isEqualTo(TokenListState.FIRST);
    }

    @ParameterizedTest
    @MethodSource("states")
    void isReadFromTheAddressThatItWrites(TokenListState state) {
        assertThat(TokenListState.of(QueryParameters.fromString(state.address().getQueryString())))
                .isEqualTo(state);
    }

    static Stream<TokenListState> states() {
        TokenListState first = TokenListState.FIRST;
        return Stream.of(
                first,
                first.in(TokenSegment.INACTIVE).filtered(TokenFilter.REVOKED),
                first.searching("Große Straße & 100% #1 = +"),
                first.filtered(TokenFilter.EXPIRING),
                first.sorted(Sort.CREATED, true),
                first.sorted(Sort.LAST_USED, false),
                first.in(TokenSegment.INACTIVE).sorted(Sort.NAME, true).with(TokenId.next()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show=everything",
                "status=broken",
                "status=revoked",
                "sort=colour",
                "sort=-",
                "sort=--name",
                "token=1",
                "token=<script>",
                "q=",
                "q=012345678901234567890123456789012345678901234567890123456789012345678901234567890",
                "unknown=1&unknown=2"
            })
    void isAsIfUnsaidWhatMakesNoSense(String said) {
        assertThat(TokenListState.of(QueryParameters.fromString(said))).isEqualTo(TokenListState.FIRST);
    }

    @Test
    void forgetsAFilterThatDoesNotFitTheOtherSegment() {
        TokenListState state = TokenListState.FIRST.searching("report").filtered(TokenFilter.OFF);

        assertThat(state.in(TokenSegment.INACTIVE))
                .isEqualTo(TokenListState.FIRST.in(TokenSegment.INACTIVE).searching("report"));
    }

    @Test
    void asksTheDatabaseForItsSegmentOrForWhatTheFilterSays() {
        assertThat(TokenListState.FIRST.query())
                .isEqualTo(new AppTokenQuery("", TokenStatus.LIVE, Sort.CREATED, false));
        assertThat(TokenListState.FIRST.filtered(TokenFilter.ROTATING).query())
                .isEqualTo(new AppTokenQuery("", TokenStatus.LIVE, Set.of(Phase.ROTATING), Sort.CREATED, false));
    }

    @ParameterizedTest
    @EnumSource(TokenFilter.class)
    void hasEveryFilterInOneSegment(TokenFilter filter) {
        assertThat(Stream.of(TokenSegment.values()).filter(filter::fits)).hasSize(1);
    }
}
