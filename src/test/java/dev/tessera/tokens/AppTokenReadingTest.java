package dev.tessera.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.ActingToken;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may see tokens. It is decided in Java alone, so one database will do. */
@OnH2
class AppTokenReadingTest extends TokensContract {

    @Test
    void isOpenToWhoeverMayViewOrManageTokens() {
        AppToken token = created("Billing");

        assertThat(sees(with(Permission.VIEW_OWN_TOKENS), token)).isTrue();
        assertThat(sees(with(Permission.MANAGE_OWN_TOKENS), token)).isTrue();
        assertThat(sees(with(Permission.USE_API), token)).isFalse();
    }

    @Test
    void isNarrowedByTheTokenThatTheActorCameWith() {
        neighbours.permissions.put(actor.user(), Set.of(Permission.values()));
        AppToken token = created("Billing");

        assertThat(sees(holding(TokenId.next(), Permission.VIEW_OWN_TOKENS), token))
                .isTrue();
        assertThat(sees(holding(TokenId.next(), Permission.USE_API), token)).isFalse();
    }

    @Test
    void showsATokenToWhoeverHoldsItAndNoOther() {
        AppToken own = created("Billing");
        created("Other");
        Actor holder = holding(own.id(), Permission.USE_API);

        assertThat(tokens.find(holder, own.id())).contains(own);
        assertThat(tokens.activity(holder, own.id())).isPresent();
        assertThat(tokens.mayRead(holder)).isFalse();
        assertThat(tokens.list(holder, AppTokenQuery.NEWEST_FIRST, 0, 10)).isEmpty();
    }

    private boolean sees(Actor reader, AppToken token) {
        boolean mayRead = tokens.mayRead(reader);
        assertThat(tokens.find(reader, token.id()).isPresent()).isEqualTo(mayRead);
        assertThat(tokens.activity(reader, token.id()).isPresent()).isEqualTo(mayRead);
        assertThat(tokens.list(reader, AppTokenQuery.NEWEST_FIRST, 0, 10)).hasSize(mayRead ? 1 : 0);
        assertThat(tokens.page(reader, AppTokenQuery.NEWEST_FIRST, null, 10).tokens())
                .hasSize(mayRead ? 1 : 0);
        assertThat(tokens.count(reader, AppTokenQuery.NEWEST_FIRST)).isEqualTo(mayRead ? 1 : 0);
        return mayRead;
    }

    /** The same person, with another role. */
    private Actor with(Permission... allowed) {
        neighbours.add(TestAccounts.grace().id(actor.user()).build(), organization, allowed);
        return TestActors.member().user(actor.user()).organization(organization).build();
    }

    private Actor holding(TokenId token, Permission... allowed) {
        ActingToken acting = new ActingToken(token, Set.of(allowed), null, IpRanges.ANYWHERE);
        return Actor.withToken(actor.user(), organization, acting, ClientAddress.NONE);
    }
}
