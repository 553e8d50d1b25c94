package dev.tessera.tokens.ui;

import dev.tessera.identity.ViewRule;
import dev.tessera.kernel.Actor;
import dev.tessera.tokens.organizational.OrganizationTokens;
import org.springframework.stereotype.Component;

/** Organization tokens are there for those only whose organization still has them, and who may use the API. */
@Component
class OrganizationTokensRule implements ViewRule {

    private final OrganizationTokens tokens;

    OrganizationTokensRule(OrganizationTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<?> view() {
        return OrganizationTokensView.class;
    }

    @Override
    public boolean opensTo(Actor actor) {
        return tokens.isOpenTo(actor);
    }
}
