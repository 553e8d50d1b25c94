package dev.tessera.identity;

import java.util.Map;

/** What became of a changed profile. */
public sealed interface ProfileOutcome {

    /** The profile is saved. */
    record Saved(Account account) implements ProfileOutcome {}

    /** Parts of the form are wrong; nothing is saved. */
    record Invalid(Map<ProfileForm.Field, ProfileForm.Problem> problems) implements ProfileOutcome {}
}
