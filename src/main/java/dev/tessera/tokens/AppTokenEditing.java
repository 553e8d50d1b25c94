package dev.tessera.tokens;

import dev.tessera.identity.FreshFactor;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.AppTokenEvent.AppTokenChanged;
import dev.tessera.tokens.Creation.AddressesRefused;
import dev.tessera.tokens.Creation.NameInvalid;
import dev.tessera.tokens.Creation.NameTaken;
import dev.tessera.tokens.Creation.NotPermitted;
import dev.tessera.tokens.Creation.ProofNeeded;
import dev.tessera.tokens.Edit.AlreadyRevoked;
import dev.tessera.tokens.Edit.Changed;
import dev.tessera.tokens.Edit.NotFound;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes what tokens are called and may do. A name that another token was faster to take is told by the unique index. */
@Component
class AppTokenEditing {

    private final AppTokenStore store;
    private final AppTokenValues values;
    private final TokenPermission permission;
    private final FreshFactor freshFactor;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    AppTokenEditing(
            AppTokenStore store,
            AppTokenValues values,
            TokenPermission permission,
            FreshFactor freshFactor,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.store = store;
        this.values = values;
        this.permission = permission;
        this.freshFactor = freshFactor;
        this.events = events;
        this.transaction = transaction;
    }

    Edit change(Actor actor, TokenId id, UnaryOperator<AppTokenEdit> change) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> changeNow(actor, id, change)));
        } catch (DataIntegrityViolationException taken) {
            return new NameTaken();
        }
    }

    private Edit changeNow(Actor actor, TokenId id, UnaryOperator<AppTokenEdit> change) {
        if (permission.organizationToManageTokensIn(actor).isEmpty()) {
            return new NotPermitted();
        }
        Optional<StoredAppToken> token = store.lock(actor, id);
        if (token.isEmpty()) {
            return new NotFound();
        }
        return token.get().isRevoked() ? new AlreadyRevoked() : change(actor, token.get(), change);
    }

    private Edit change(Actor actor, StoredAppToken token, UnaryOperator<AppTokenEdit> change) {
        AppTokenEdit before = token.edit();
        AppTokenEdit wanted = change.apply(before);
        Optional<Edit> fault = TokenName.faultOf(wanted.name()).map(NameInvalid::new);
        return fault.orElseGet(() -> change(actor, token, before, wanted));
    }

    private Edit change(Actor actor, StoredAppToken token, AppTokenEdit before, AppTokenEdit wanted) {
        Grantable grantable = permission.grantableBy(actor);
        Set<Permission> permissions = grantable.permissionsFor(wanted.permissions());
        IpRanges addresses = grantable.addressesFor(wanted.addresses());
        Optional<Edit> refusal = refusal(before, grantable, permissions, addresses);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (widens(before, permissions, addresses) && freshFactor.isNeeded(actor)) {
            return new ProofNeeded();
        }
        if (token.change(TokenName.of(wanted.name()), permissions, addresses)) {
            // Here, and not at the end: it may be a part of a larger transaction.
            store.flush();
            events.publishEvent(new AppTokenChanged(token.id(), before, token.edit(), actor));
        }
        return new Changed(token.view(values.previousOf(token).orElse(null)));
    }

    /** A token that may do more than it could is as sensitive as a new one. */
    private static boolean widens(AppTokenEdit before, @Nullable Set<Permission> permissions, IpRanges addresses) {
        boolean mayMore = before.permissions() != null
                && (permissions == null || !before.permissions().containsAll(permissions));
        return mayMore || !before.addresses().cover(addresses);
    }

    /** What the token has already it may keep, whoever gave it; only what it did not have must be the actor's to give. */
    private static Optional<Edit> refusal(
            AppTokenEdit before, Grantable grantable, @Nullable Set<Permission> permissions, IpRanges addresses) {
        if (!Objects.equals(before.permissions(), permissions)) {
            Optional<Edit> refusal = grantable.refusal(permissions).map(refused -> refused);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        boolean reached = before.addresses().equals(addresses) || grantable.reach(addresses);
        return reached ? Optional.empty() : Optional.of(new AddressesRefused());
    }
}
