package dev.tessera.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.tessera.design.RelativeTime;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.design.RowCard;
import dev.tessera.design.StatusChip;
import dev.tessera.design.Tone;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.verification.Verifier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The registered verifiers, the revoked ones too. */
final class VerifierGrid extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final ZoneId zone;
    private final transient Consumer<Verifier> onRevoke;
    private final ResponsiveGrid<Verifier> grid = new ResponsiveGrid<>(this::card);

    VerifierGrid(Clock clock, ZoneId zone, Consumer<Verifier> onRevoke) {
        this.clock = clock;
        this.zone = zone;
        this.onRevoke = onRevoke;
        grid.addColumn(Verifier::name).setHeader(text("name")).setFlexGrow(2);
        grid.addComponentColumn(this::status).setHeader(text("status"));
        grid.addComponentColumn(this::id).setHeader(text("id")).setFlexGrow(2);
        grid.addComponentColumn(this::secret).setHeader(text("secret"));
        grid.addComponentColumn(verifier -> time(verifier.createdAt())).setHeader(text("created-at"));
        grid.addComponentColumn(verifier -> time(verifier.lastUsedAt())).setHeader(text("last-used"));
        grid.addComponentColumn(this::action)
                .setHeader(text("action"))
                .setFlexGrow(0)
                .setAutoWidth(true);
        grid.setAllRowsVisible(true);
        getContent().add(grid);
    }

    void setItems(List<Verifier> verifiers) {
        grid.setItems(verifiers);
    }

    private Component card(Verifier verifier) {
        return new RowCard(verifier.name())
                .status(status(verifier))
                .fact(text("id"), id(verifier))
                .fact(text("secret"), secret(verifier))
                .fact(text("created-at"), time(verifier.createdAt()))
                .fact(text("last-used"), time(verifier.lastUsedAt()))
                .actions(action(verifier));
    }

    private Component status(Verifier verifier) {
        return verifier.revokedAt() == null
                ? new StatusChip(Tone.SUCCESS, text("active"))
                : new StatusChip(Tone.NEUTRAL, text("inactive"));
    }

    private Component id(Verifier verifier) {
        return new Code(verifier.id().toString());
    }

    private Component secret(Verifier verifier) {
        return new Code(CredentialKind.VERIFIER_SECRET.prefix() + "…" + verifier.lastFour());
    }

    private Component time(@Nullable Instant moment) {
        return moment == null ? new Span(text("never")) : new RelativeTime(moment, zone, getLocale(), clock);
    }

    private Component action(Verifier verifier) {
        if (verifier.revokedAt() != null) {
            return new Span();
        }
        Button revoke = new Button(text("revoke"), click -> onRevoke.accept(verifier));
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR, ButtonVariant.SMALL);
        revoke.setAriaLabel(getTranslation("verification.verifiers.revoke.title", verifier.name()));
        return revoke;
    }

    private String text(String key) {
        return getTranslation("verification.verifiers." + key);
    }
}
