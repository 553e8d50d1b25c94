package dev.tessera.tokens;

/** How changing a token ended. Nothing was changed unless it says so. */
public sealed interface Edit
        permits Creation.AddressesRefused,
                Creation.NameInvalid,
                Creation.NameTaken,
                Creation.NotPermitted,
                Creation.PermissionsRefused,
                Creation.ProofNeeded,
                Edit.AlreadyRevoked,
                Edit.Changed,
                Edit.NotFound {

    /** The token now is as asked, whether or not it was so before. */
    record Changed(AppToken token) implements Edit {}

    /** The actor has no such token. */
    record NotFound() implements Edit {}

    /** The token was revoked before, and nothing changes it any more. */
    record AlreadyRevoked() implements Edit {}
}
