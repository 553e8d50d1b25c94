package dev.tessera.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void readsWhatWasTypedInCanonicalForm() {
        assertThat(EmailAddress.parse("  Grace.Hopper+Tessera@Example.COM "))
                .contains(new EmailAddress("grace.hopper+tessera@example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "grace",
                "grace@",
                "@example.com",
                "grace@localhost",
                "grace@example..com",
                "grace@-example.com",
                "grace@example.com.",
                "grace hopper@example.com",
                "grace@example.com\nbcc:eve@example.com",
                "grace@ex_ample.com",
                "grace@exämple.com",
                "\"grace\"@example.com",
                "a@b@example.com"
            })
    void rejectsWhatIsNoAddress(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void rejectsMoreThanAMailboxCanHave() {
        String domain = ("a".repeat(60) + ".").repeat(4) + "com";

        assertThat(EmailAddress.parse("grac@" + domain)).isPresent();
        assertThat(EmailAddress.parse("g".repeat(8) + "@" + domain)).isEmpty();
        assertThat(EmailAddress.parse("g".repeat(65) + "@example.com")).isEmpty();
    }

    @Test
    void isOnlyMadeOfACanonicalAddress() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("Grace@example.com"));
    }

    @Test
    void hidesAllButTheFirstCharacterOfTheMailbox() {
        assertThat(new EmailAddress("grace@example.com").masked()).isEqualTo("g•••@example.com");
    }
}
