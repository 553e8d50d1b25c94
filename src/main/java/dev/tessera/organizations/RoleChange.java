package dev.tessera.organizations;

import dev.tessera.kernel.Permission;
import java.util.Set;

/** What became of a change to a custom role. Nothing was changed unless it was done. */
public sealed interface RoleChange {

    /** The role is as it was asked for; of a deleted one, as it was. */
    record Done(Role role) implements RoleChange {}

    /** The form is wrong. */
    record Invalid(Fault fault) implements RoleChange {}

    /** Another role of the organization is called so, regardless of case. */
    record NameTaken() implements RoleChange {}

    /** The organization has no such role. */
    record NotFound() implements RoleChange {}

    /** The role is predefined, and nobody's to edit. */
    record Predefined() implements RoleChange {}

    /** The organization's feature of custom roles is off: those that are stay as they are. */
    record FeatureOff() implements RoleChange {}

    /** The actor has to prove a factor again first. */
    record ProofNeeded() implements RoleChange {}

    /** The actor may not manage roles, or acts in no organization. */
    record NotPermitted() implements RoleChange {}

    /** The change touches permissions that the actor does not hold. */
    record Beyond(Set<Permission> missing) implements RoleChange {}

    /** Afterwards, nobody would be left who may do everything. */
    record LastAdministrator() implements RoleChange {}

    /** What is wrong with a form. */
    enum Fault {
        NAME_MISSING,
        NAME_TOO_LONG,
        /** There are control characters in it, or ones that nobody sees. */
        NAME_NOT_PLAIN_TEXT,
        DESCRIPTION_TOO_LONG,
        /** There are control characters in it, line breaks apart. */
        DESCRIPTION_NOT_PLAIN_TEXT;

        /** Whether the name is wrong; else it is the description. */
        public boolean isOfName() {
            return this == NAME_MISSING || this == NAME_TOO_LONG || this == NAME_NOT_PLAIN_TEXT;
        }
    }
}
