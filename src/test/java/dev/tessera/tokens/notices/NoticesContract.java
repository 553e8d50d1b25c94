package dev.tessera.tokens.notices;

import dev.tessera.identity.Account;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.testing.TestAccounts;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.Creation.Created;
import dev.tessera.tokens.NewAppToken;
import dev.tessera.tokens.TokensModule;
import dev.tessera.tokens.Validity;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the tests of notices begin: nobody has a token yet, and Grace, who lives in Berlin, may make some. */
@PersistenceTest(classes = {TokensModule.class, NoticesModule.class})
abstract class NoticesContract {

    final OrganizationId organization = OrganizationId.next();
    final Actor actor = TestActors.member().organization(organization).build();
    final Account grace = TestAccounts.grace()
            .id(actor.user())
            .at("grace-" + actor.user() + "@example.com")
            .build();

    @Autowired
    AppTokens tokens;

    @Autowired
    TokensModule.Neighbours neighbours;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void beginWithoutTokens() {
        jdbc.sql("delete from app_token_value").update();
        jdbc.sql("delete from app_token").update();
        clock.set(MutableClock.START);
        neighbours.add(grace, organization, Permission.MANAGE_OWN_TOKENS);
    }

    AppToken created(String name, Validity validity) {
        return ((Created) tokens.create(actor, NewAppToken.unlimited(name, validity))).token();
    }

    List<OutgoingMail> mails(String template) {
        return mails(template, grace);
    }

    List<OutgoingMail> mails(String template, Account reader) {
        return neighbours.mailsTo(reader).stream()
                .filter(mail -> mail.template().equals(template))
                .toList();
    }
}
