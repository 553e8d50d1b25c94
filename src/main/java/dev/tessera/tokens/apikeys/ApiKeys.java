package dev.tessera.tokens.apikeys;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ApiKeyId;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.tokens.Rotation.Overlap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the API keys of whoever is acting: theirs, in the organization they act in. Nobody else's can be seen or
 * changed here. Every change publishes its {@link ApiKeyEvent} in its transaction; what changes nothing is silent.
 *
 * <p>New secrets are for persons only: in a browser session that proved its factors, with {@link
 * dev.tessera.kernel.Permission#MANAGE_OWN_API_KEYS}. Their owners make keys and secrets worthless at any time. A token needs
 * that permission among its own for everything that it may do here.
 */
public interface ApiKeys {

    /** Makes a key with its first secret. Of many who ask for one name at once, one gets it. The owner is told by mail. */
    ApiKeyCreation create(Actor actor, String name);

    /**
     * Makes the next secret of a key; of many who ask at once, one gets it. The secret before it is good until the overlap
     * ends. The owner is told by mail.
     *
     * @param generation which secret the actor saw as the newest
     */
    ApiKeyRotation rotate(Actor actor, ApiKeyId key, int generation, Overlap overlap);

    /**
     * Makes the old secret of a key retire at once; without one that is still good, nothing happens.
     *
     * @param generation which secret the actor saw as the newest; the one before it retires
     */
    ApiKeyChange finishRotation(Actor actor, ApiKeyId key, int generation);

    /** Makes the key unusable for ever, and its name free; the key stays in the list. */
    ApiKeyChange revoke(Actor actor, ApiKeyId key);

    /** Revokes the key, if it is not, and takes it off the list, its name forgotten. */
    ApiKeyChange delete(Actor actor, ApiKeyId key);

    /** Whether the actor may see their keys and make them worthless: persons always, a token if it reaches to API keys. */
    boolean mayReach(Actor actor);

    Optional<ApiKey> find(Actor actor, ApiKeyId key);

    /** So many of the keys, from an offset, which counts from 0: the newest first, revoked ones after all others. */
    List<ApiKey> list(Actor actor, int offset, int limit);

    /**
     * So many of the keys behind another one, the newest first. However far it is, it costs the same.
     *
     * @param after the key that the list before ended with; null to begin with the newest
     */
    List<ApiKey> newest(Actor actor, @Nullable ApiKeyPosition after, int limit);

    int count(Actor actor);

    /**
     * Whose key this is, if key and secret are good together; empty otherwise, whatever was wrong with them. Counts as a use of
     * the secret, noted at most once a minute.
     *
     * <p>Whether owner and organization are still in good standing, and whether name and password are the owner's, is for the
     * caller to see.
     *
     * @param key the public identifier as presented
     * @param secret the secret as presented
     * @param address where the request came from
     */
    Optional<ApiKeyHolder> authenticate(String key, String secret, ClientAddress address);
}
