package dev.tessera.organizations;

import java.util.UUID;

/** What became of the removal of a member. Nothing was changed unless they were removed. */
public sealed interface Removal {

    /** They belong to the organization no more, and their credentials went as planned. */
    record Removed() implements Removal {}

    /** They may not be removed, or not by this actor. */
    record Refused(MemberChange change) implements Removal {}

    /** The plan for one of the credentials cannot be carried out. */
    record PlanUnfit(UUID credential, Fault fault) implements Removal {}

    /** What is wrong with a plan. */
    enum Fault {
        /** The heir is no member, or a disabled one, or their account is switched off, or they are who leaves. */
        HEIR_UNFIT,
        /** The date is past. */
        DATE_PAST,
        /** The date is further away than a leaver's token can go on. */
        DATE_TOO_FAR,
        /** The organization's policy allows no token that long. */
        DATE_BEYOND_POLICY
    }
}
