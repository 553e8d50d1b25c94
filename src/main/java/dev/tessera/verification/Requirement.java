package dev.tessera.verification;

/** What must hold for a credential to be good, in the order in which it is examined. */
public enum Requirement {
    /** It was neither revoked nor deleted, nor put aside by a rotation whose overlap is over. */
    NOT_REVOKED,
    /** Its validity is not over. */
    NOT_EXPIRED,
    /** It is switched on. */
    SWITCHED_ON,
    /** It is not paused. */
    NOT_PAUSED,
    /** The account of the member in whose name it acts is not switched off. */
    ACCOUNT_ACTIVE,
    /** Whoever it acts for belongs to its organization, and is not disabled there. */
    ACTIVE_MEMBER,
    /** The operator has not suspended its organization. */
    NOT_SUSPENDED,
    /** Its organization has calling the API switched on. */
    API_ON,
    /** Its organization has organization tokens switched on. */
    ORGANIZATION_TOKENS_ON,
    /** Credentials of its kind open the version of the API that is called. */
    VERSION_OPEN,
    /** It may be used from the caller's address. */
    ADDRESS_ALLOWED,
    /** Its organization's credentials may be used from the caller's address. */
    ORGANIZATION_ADDRESS_ALLOWED,
    /** It may be used for the API at all. */
    USE_API_ALLOWED,
    /** It may do what the call asks for. */
    PERMISSION_ALLOWED;

    /** Whether it can be told only of somebody who is an active member. */
    boolean isAboutMember() {
        return this == USE_API_ALLOWED || this == PERMISSION_ALLOWED;
    }
}
