package dev.tessera.tokens.organizational;

import dev.tessera.kernel.CredentialValue;
import dev.tessera.tokens.Creation.NameInvalid.Fault;
import dev.tessera.tokens.Creation.ValidityRefused;

/** How asking for an organization token ended. Nothing was changed unless it was created. */
public sealed interface OrganizationTokenCreation {

    /** The token is made; its value is here and nowhere else, to be shown once. */
    record Created(OrganizationToken token, CredentialValue value) implements OrganizationTokenCreation {}

    /** Another token of the organization that is not revoked bears the name, regardless of case and spacing. */
    record NameTaken() implements OrganizationTokenCreation {}

    /** The name cannot be one. */
    record NameInvalid(Fault fault) implements OrganizationTokenCreation {}

    /** The organization does not allow the validity. */
    record ValidityNotAllowed(ValidityRefused refusal) implements OrganizationTokenCreation {}

    /** The session proved its last factor too long ago. */
    record ProofNeeded() implements OrganizationTokenCreation {}

    /** The feature is off, the actor may not use the API, or no person at a browser asks. */
    record NotPermitted() implements OrganizationTokenCreation {}
}
