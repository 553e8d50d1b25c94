package dev.tessera.tokens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import dev.tessera.tokens.Validity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewTokenFormTest {

    @Test
    void isFilledByTheAddress() {
        NewTokenForm form = form("name=CI&expires=2027-01-31&permissions=use_api+VIEW_OWN_TOKENS&ips=10.0.0.0/8,::1");

        assertThat(form.name()).isEqualTo("CI");
        assertThat(form.expires()).isEqualTo(Validity.Kind.CUSTOM);
        assertThat(form.lastDay()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(form.permissions()).containsExactlyInAnyOrder(Permission.USE_API, Permission.VIEW_OWN_TOKENS);
        assertThat(form.addresses()).isEqualTo(IpRanges.of("10.0.0.0/8 ::1"));
    }

    @ParameterizedTest
    @CsvSource({"30, DAYS_30", "60d, DAYS_60", "90D, DAYS_90", "1y, ONE_YEAR", "never, NEVER", "soon,", "2027-02-30,"})
    void understandsValiditiesAndPassesOverTheRest(String expires, Validity.Kind kind) {
        assertThat(form("expires=" + expires).expires()).isEqualTo(kind);
    }

    @Test
    void passesOverWhatItCannotUnderstand() {
        assertThat(form("permissions=EVERYTHING&ips=localhost&more=1")).isEqualTo(NewTokenForm.BLANK);
        assertThat(form("name=" + "x".repeat(200)).name()).hasSize(80);
    }

    private static NewTokenForm form(String query) {
        return NewTokenForm.of(QueryParameters.fromString(query));
    }
}
