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
import dev.tessera.verification.OldSecret;
import dev.tessera.verification.Verifier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registered verifiers, the revoked ones too. */
final class VerifierGrid extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final ZoneId zone;
    private final transient VerifierSteps steps;
    private final ResponsiveGrid<Verifier> grid = new ResponsiveGrid<>(this::card);

    VerifierGrid(Clock clock, ZoneId zone, VerifierSteps steps) {
        this.clock = clock;
        this.zone = zone;
        this.steps = steps;
        grid.addColumn(Verifier::name).setHeader(text("name")).setWidth("11rem").setFlexGrow(2);
        grid.addComponentColumn(this::status)
                .setHeader(text("status"))
                .setWidth("16rem")
                .setFlexGrow(0);
        grid.secondary(grid.addComponentColumn(this::id)).setHeader(text("id")).setFlexGrow(1);
        grid.addComponentColumn(this::secret).setHeader(text("secret"));
        grid.secondary(grid.addComponentColumn(verifier -> time(verifier.createdAt())))
                .setHeader(text("created-at"));
        grid.addComponentColumn(verifier -> time(verifier.lastUsedAt())).setHeader(text("last-used"));
        grid.addComponentColumn(this::actions)
                .setHeader(text("action"))
                .setWidth("14rem")
                .setFlexGrow(0);
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
                .actions(actions(verifier));
    }

    private Component status(Verifier verifier) {
        if (verifier.revokedAt() != null) {
            return new StatusChip(Tone.NEUTRAL, text("inactive"));
        }
        return verifier.rotating(clock.instant())
                .<Component>map(this::rotating)
                .orElseGet(() -> new StatusChip(Tone.SUCCESS, text("active")));
    }

    /** Until when both secrets work, and whether somebody has yet to take the new one. */
    private Component rotating(OldSecret old) {
        Instant used = old.lastUsedAt();
        Span use = new Span(
                used == null
                        ? getTranslation("verification.rotate.old-unused")
                        : getTranslation(
                                "verification.rotate.old-used", RelativeTime.brief(used, zone, getLocale(), clock)));
        use.addClassName("cell-muted");
        Div lines = new Div(StatusChip.rotatingUntil(old.retiresAt(), zone, getLocale(), clock), use);
        lines.addClassName("member-who");
        return lines;
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

    private Component actions(Verifier verifier) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        if (verifier.revokedAt() == null) {
            boolean rotating = verifier.rotating(clock.instant()).isPresent();
            actions.add(
                    rotating
                            ? button("verification.rotate.finish", verifier, () -> steps.finish(verifier))
                            : button("verification.rotate", verifier, () -> steps.askToRotate(verifier)));
            Button revoke = button("verification.verifiers.revoke", verifier, () -> steps.askToRevoke(verifier));
            revoke.addThemeVariants(ButtonVariant.ERROR);
            actions.add(revoke);
        }
        return actions;
    }

    private Button button(String key, Verifier verifier, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key + ".title", verifier.name()));
        return button;
    }

    private String text(String key) {
        return getTranslation("verification.verifiers." + key);
    }
}
