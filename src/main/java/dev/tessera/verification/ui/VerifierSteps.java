package dev.tessera.verification.ui;

import com.vaadin.flow.i18n.I18NProvider;
import dev.tessera.design.RelativeTime;
import dev.tessera.design.Toasts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.verification.Verifier;
import dev.tessera.verification.VerifierRotation.Rotated;
import dev.tessera.verification.VerifierRotations;
import dev.tessera.verification.Verifiers;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;

/** What the operator does with one verifier: another secret, the end of the old one, revoke. */
final class VerifierSteps {

    private final Verifiers verifiers;
    private final VerifierRotations rotations;
    private final CurrentActor actor;
    private final FreshFactorPrompt prompt;
    private final Clock clock;
    private final ZoneId zone;
    private final Locale locale;
    private final Consumer<Rotated> onRotated;
    private final Runnable onChanged;
    private final Toasts toasts = new Toasts();

    VerifierSteps(
            Verifiers verifiers,
            VerifierRotations rotations,
            CurrentActor actor,
            FreshFactorPrompt prompt,
            Clock clock,
            ZoneId zone,
            Locale locale,
            Consumer<Rotated> onRotated,
            Runnable onChanged) {
        this.verifiers = verifiers;
        this.rotations = rotations;
        this.actor = actor;
        this.prompt = prompt;
        this.clock = clock;
        this.zone = zone;
        this.locale = locale;
        this.onRotated = onRotated;
        this.onChanged = onChanged;
    }

    void askToRotate(Verifier verifier) {
        new RotateVerifierDialog(
                        locale,
                        prompt,
                        verifier,
                        moment -> RelativeTime.brief(moment, zone, locale, clock),
                        overlap -> rotations.rotate(actor.require(), verifier.id(), verifier.lastFour(), overlap),
                        onRotated)
                .open();
    }

    void finish(Verifier verifier) {
        rotations.finish(actor.require(), verifier.id());
        toasts.success(text("verification.rotate.finished", verifier.name()));
        onChanged.run();
    }

    void askToRevoke(Verifier verifier) {
        new RevokeVerifierDialog(verifier.name(), () -> revoke(verifier)).open();
    }

    private void revoke(Verifier verifier) {
        switch (verifiers.revoke(actor.require(), verifier.id())) {
            case REVOKED, ALREADY_REVOKED -> toasts.success(text("verification.verifiers.revoked", verifier.name()));
            case NOT_FOUND -> toasts.error(text("verification.verifiers.gone", verifier.name()));
        }
        onChanged.run();
    }

    private String text(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }
}
