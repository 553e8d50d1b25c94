package dev.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.identity.ProfileForm.Field;
import dev.tessera.identity.ProfileForm.Problem;
import dev.tessera.kernel.Actor;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.Race;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProfileTest {

    @IdentityTest
    abstract static class Contract {

        @Autowired
        Profile profile;

        @Autowired
        People people;

        @Autowired
        RecordedEvents events;

        Account grace;
        Actor actor;

        @BeforeEach
        void meetGrace() {
            grace = people.somebody();
            actor = People.actor(grace);
        }

        @Test
        void savesEveryField() {
            ProfileForm form = new ProfileForm(
                    " Amazing." + grace.id().value().toString().substring(24) + " ",
                    " Grace  Brewster\tHopper ",
                    " +49 (30) 901820 ",
                    Locale.GERMAN,
                    ZoneId.of("America/New_York"));

            assertThat(profile.save(actor, form)).isInstanceOf(ProfileOutcome.Saved.class);

            Account saved = profile.of(actor);
            assertThat(saved.username()).isEqualTo(form.username().strip());
            assertThat(saved.fullName()).isEqualTo("Grace Brewster Hopper");
            assertThat(saved.phoneNumber()).isEqualTo("+49 (30) 901820");
            assertThat(saved.language()).isEqualTo(Locale.GERMAN);
            assertThat(saved.zone()).isEqualTo(ZoneId.of("America/New_York"));
            assertThat(saved.email()).isEqualTo(grace.email());
            assertThat(events.heard()).contains(new RecordedEvents.Heard(new AccountEvent.ProfileChanged(actor), true));
        }

        @Test
        void takesThePhoneNumberAway() {
            profile.save(actor, form(grace.username(), "Grace", "030 901820"));
            profile.save(actor, form(grace.username(), "Grace", " "));

            assertThat(profile.of(actor).phoneNumber()).isNull();
        }

        @Test
        void tellsWhatIsWrongAndSavesNothing() {
            assertThat(profile.save(actor, form(" ", "\t", "call me")))
                    .isEqualTo(new ProfileOutcome.Invalid(Map.of(
                            Field.USERNAME, Problem.MISSING,
                            Field.FULL_NAME, Problem.MISSING,
                            Field.PHONE_NUMBER, Problem.NOT_A_PHONE_NUMBER)));
            assertThat(profile.save(actor, form("grace@home", "x".repeat(121), "0".repeat(33))))
                    .isEqualTo(new ProfileOutcome.Invalid(Map.of(
                            Field.USERNAME, Problem.NOT_A_USERNAME,
                            Field.FULL_NAME, Problem.TOO_LONG,
                            Field.PHONE_NUMBER, Problem.NOT_A_PHONE_NUMBER)));
            assertThat(profile.of(actor)).isEqualTo(grace);
        }

        @Test
        void refusesAUsernameThatIsTakenInAnyCase() {
            Account ada = people.somebody();

            assertThat(profile.save(actor, form(ada.username().toUpperCase(Locale.ROOT), "Grace", "")))
                    .isEqualTo(new ProfileOutcome.Invalid(Map.of(Field.USERNAME, Problem.USERNAME_TAKEN)));
        }

        @Test
        void letsAPersonRewriteTheirOwnUsernameInAnotherCase() {
            String shouted = grace.username().toUpperCase(Locale.ROOT);

            assertThat(profile.save(actor, form(shouted, "Grace", ""))).isInstanceOf(ProfileOutcome.Saved.class);
            assertThat(profile.of(actor).username()).isEqualTo(shouted);
        }

        @Test
        void givesAUsernameToOneOfManyWhoWantItAtOnce() throws Exception {
            String wanted = "wanted-" + grace.id().value().toString().substring(24);
            List<Callable<ProfileOutcome>> wishes = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Actor each = People.actor(people.somebody());
                wishes.add(() -> profile.save(each, form(wanted, "Grace", "")));
            }

            List<ProfileOutcome> outcomes = Race.between(wishes);

            assertThat(outcomes)
                    .filteredOn(ProfileOutcome.Saved.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(new ProfileOutcome.Invalid(Map.of(Field.USERNAME, Problem.USERNAME_TAKEN))::equals)
                    .hasSize(5);
        }

        private static ProfileForm form(String username, String fullName, String phoneNumber) {
            return new ProfileForm(username, fullName, phoneNumber, Locale.ENGLISH, ZoneId.of("UTC"));
        }
    }

    @Nested
    @OnH2
    class H2 extends Contract {}

    @Nested
    @OnPostgres
    class Postgres extends Contract {}
}
