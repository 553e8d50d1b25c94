package dev.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.identity.EmailChangeStart.CodeSent;
import dev.tessera.identity.EmailChangeStart.PendingEmailChange;
import dev.tessera.identity.codes.SessionBinding;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.SearchKey;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.TestActors;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountDirectoryTest {

    @IdentityTest
    abstract static class Contract {

        @Autowired
        People people;

        @Autowired
        Profile profile;

        @Autowired
        EmailChange emailChange;

        @Autowired
        RecordingOutbox outbox;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        MutableClock clock;

        @Test
        void followsEveryChangeOfNameAndAddress() {
            Account grace = people.somebody();
            Actor actor = TestActors.member()
                    .user(grace.id())
                    .organization(null)
                    .provedAt(clock.instant())
                    .build();
            assertThat(shown(grace)).containsEntry("email", grace.email().value());
            assertThat(searched(grace)).isEqualTo("grace hopper " + grace.username() + " " + grace.email());

            String username = grace.username() + "-Y";
            profile.save(actor, new ProfileForm(username, "Özgür STRAẞE", "", Locale.ENGLISH, ZoneOffset.UTC));
            EmailAddress moved = People.newMailbox();
            move(actor, moved);

            assertThat(shown(grace))
                    .containsEntry("full_name", "Özgür STRAẞE")
                    .containsEntry("username", username)
                    .containsEntry("email", moved.value());
            assertThat(searched(grace))
                    .isEqualTo("özgür strasse " + username.toLowerCase(Locale.ROOT) + " " + moved)
                    .isEqualTo(SearchKey.of("Özgür Straße " + username + " " + moved)
                            .value());
        }

        private void move(Actor actor, EmailAddress to) {
            SessionBinding binding = SessionBinding.generate(new SecureRandom());
            PendingEmailChange pending = ((CodeSent) emailChange.begin(actor, to.value(), binding)).pending();
            emailChange.confirm(actor, pending, outbox.codeTo(to), binding);
        }

        private String searched(Account account) {
            return String.valueOf(shown(account).get("search_key"));
        }

        private Map<String, @Nullable Object> shown(Account account) {
            return jdbc.sql("select * from account_directory where id = ?")
                    .param(account.id().value())
                    .query()
                    .singleRow();
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
