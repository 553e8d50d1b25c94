package dev.tessera.tokens.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.tessera.design.DangerDialog;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.design.RowSelection;
import dev.tessera.design.SelectionBar;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Toasts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.Revocations;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tokens that were picked, and revoking them together. What is asked is what they are now, not when they were picked. */
class TokenPicks {

    private final AppTokens tokens;
    private final CurrentActor actor;
    private final TokenWords words;
    private final Clock clock;
    private final RowSelection<AppToken> picked;
    private final Runnable onChanged;
    private final Toasts toasts = new Toasts();

    TokenPicks(
            AppTokens tokens,
            CurrentActor actor,
            TokenWords words,
            Clock clock,
            RowSelection<AppToken> picked,
            Runnable onChanged) {
        this.tokens = tokens;
        this.actor = actor;
        this.words = words;
        this.clock = clock;
        this.picked = picked;
        this.onChanged = onChanged;
    }

    /** The list below the bar that comes with the first picked token. */
    Div above(ResponsiveGrid<AppToken> grid) {
        Button revoke =
                new Button(words.translated("tokens.revoke.picked"), TesseraIcon.BAN.create(), click -> askToRevoke());
        revoke.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.ERROR);
        return new SelectionBar(picked, revoke).above(grid);
    }

    void clear() {
        picked.clear();
    }

    /** Leaves out what was revoked, expired or deleted meanwhile. */
    void retainLive() {
        if (!picked.items().isEmpty()) {
            Set<TokenId> live = live().stream().map(AppToken::id).collect(Collectors.toSet());
            picked.retain(token -> live.contains(token.id()));
        }
    }

    private List<AppToken> live() {
        Set<TokenId> ids = picked.items().stream().map(AppToken::id).collect(Collectors.toSet());
        Instant now = clock.instant();
        return tokens.find(actor.require(), ids).stream()
                .filter(token -> token.status(now).isLive())
                .toList();
    }

    private void askToRevoke() {
        List<AppToken> live = live();
        if (live.isEmpty()) {
            tell(new Revocations(0, picked.items().size(), 0));
        } else {
            DialogHolder.open(close -> dialog(live, close));
        }
    }

    private DangerDialog dialog(List<AppToken> live, Runnable close) {
        return new BulkRevocation(live, words, clock.instant()).dialog(() -> {
            close.run();
            tell(tokens.revokeAll(
                    actor.require(), live.stream().map(AppToken::id).collect(Collectors.toSet())));
        });
    }

    private void tell(Revocations ended) {
        if (ended.refused() > 0) {
            toasts.error(words.translated("tokens.revoked.refused", ended.refused()));
        }
        String gone = ended.gone() == 0 ? "" : " " + words.translated("tokens.revoked.gone", ended.gone());
        toasts.success(words.translated("tokens.revoked.count", ended.revoked()) + gone);
        clear();
        onChanged.run();
    }
}
