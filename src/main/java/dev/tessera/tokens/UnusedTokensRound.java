package dev.tessera.tokens;

import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.TokenId;
import dev.tessera.organizations.UnusedTokenRules;
import java.time.Duration;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes round the organizations that have unused tokens revoked, once per cluster and hour. */
@Component
class UnusedTokensRound {

    private static final Logger LOG = LoggerFactory.getLogger(UnusedTokensRound.class);
    private static final int PAGE = 200;

    private final UnusedTokenRules rules;
    private final UnusedTokens tokens;

    UnusedTokensRound(UnusedTokenRules rules, UnusedTokens tokens) {
        this.rules = rules;
        this.tokens = tokens;
    }

    @Scheduled(cron = "0 17 * * * *")
    @SchedulerLock(name = "unused-tokens", lockAtMostFor = "PT55M", lockAtLeastFor = "PT1M")
    void revokeUnused() {
        rules.thatRevokeUnused().forEach(this::revokeUnused);
    }

    private void revokeUnused(OrganizationId organization, Duration span) {
        List<TokenId> page = tokens.find(organization, span, PAGE);
        while (!page.isEmpty() && page.stream().allMatch(token -> revoke(organization, token, span))) {
            page = tokens.find(organization, span, PAGE);
        }
    }

    /** What goes wrong for one is tried again in the next round; false then, so that this round does not turn in circles. */
    private boolean revoke(OrganizationId organization, TokenId token, Duration span) {
        try {
            tokens.revoke(organization, token, span);
            return true;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Unused token {} could not be revoked: {}",
                    token,
                    NestedExceptionUtils.getMostSpecificCause(failure)
                            .getClass()
                            .getName());
            return false;
        }
    }
}
