package dev.tessera.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.tessera.audit.AuditFilter;
import dev.tessera.kernel.AuditFacts.Outcome;
import dev.tessera.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogStateTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 30);

    @Test
    void comesBackFromItsAddress() {
        LogState state = LogState.ALL
                .by(UserId.next())
                .of(new AuditTopic.Choice(AuditTopic.TOKENS, "app_token.revoked"))
                .about("app_token:1")
                .ended(Outcome.REFUSED)
                .within(new Period(Period.Kind.CUSTOM, LocalDate.of(2026, 1, 2), null))
                .showing(7L);

        assertThat(LogState.of(state.address())).isEqualTo(state);
        assertThat(LogState.of(LogState.ALL.address())).isEqualTo(LogState.ALL);
    }

    @Test
    void passesOverWhatMakesNoSense() {
        QueryParameters senseless = QueryParameters.simple(Map.of(
                "who", "me", "what", "nothing", "outcome", "maybe", "when", "custom", "from", "soon", "entry",
                "first"));

        assertThat(LogState.of(senseless)).isEqualTo(LogState.ALL.within(Period.of(Period.Kind.CUSTOM)));
    }

    @Test
    void countsDaysInTheViewersZoneOverAChangeOfTheClock() {
        assertThat(filter(Period.of(Period.Kind.TODAY)).from()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(filter(Period.of(Period.Kind.WEEK)).from()).isEqualTo(Instant.parse("2026-03-23T23:00:00Z"));
        AuditFilter oneDay =
                filter(new Period(Period.Kind.CUSTOM, LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 29)));
        assertThat(oneDay.from()).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(oneDay.until()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    }

    private static AuditFilter filter(Period period) {
        return LogState.ALL.within(period).filter(BERLIN, TODAY);
    }
}
