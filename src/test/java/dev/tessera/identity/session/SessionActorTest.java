package dev.tessera.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.SessionId;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.TestActors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

class SessionActorTest {

    private static final OrganizationId ORGANIZATION = OrganizationId.next();

    private final SessionActor currentActor =
            new SessionActor((user, session) -> Optional.of(ORGANIZATION), new CurrentRequest());

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isWhoeverCompletedALogin() {
        SignedIn signedIn = new SignedIn(
                UserId.next(), SessionId.next(), Set.of(Factor.PASSWORD, Factor.EMAIL_CODE), MutableClock.START);
        enter(signedIn);
        assertThat(currentActor.require())
                .isEqualTo(Actor.inSession(
                        signedIn.user(),
                        ORGANIZATION,
                        signedIn.session(),
                        signedIn.factors(),
                        signedIn.provedAt(),
                        ClientAddress.NONE));
    }

    @Test
    void isTheOwnerOfThePresentedCredentialAsItWasRead() {
        Actor owner = TestActors.member().build();
        enter(owner);
        assertThat(currentActor.find()).contains(owner);
        assertThat(SessionActor.signedIn()).as("a credential is no login").isEmpty();
    }

    @Test
    void isNobodyOtherwise() {
        assertThat(currentActor.find()).isEmpty();
        enter("anonymousUser");
        assertThat(currentActor.find()).isEmpty();
        assertThatThrownBy(currentActor::require).isInstanceOf(AccessDeniedException.class);
    }

    private static void enter(Object principal) {
        SecurityContextHolder.getContext()
                .setAuthentication(new PreAuthenticatedAuthenticationToken(principal, "", List.of()));
    }
}
