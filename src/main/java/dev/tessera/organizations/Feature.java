package dev.tessera.organizations;

/** What an organization can be without. The names are stored. */
public enum Feature {
    /** Calling the provider's API with any credential at all. */
    API("Api", true, true, false),
    /** Tokens that act for any user of the organization. Deprecated: personal and app tokens take their place. */
    ORGANIZATION_API_TOKEN("OrganizationApiToken", false, false, true),
    /** Roles of the organization's own making. */
    CUSTOM_USER_ROLES("CustomUserRoles", true, false, false),
    /** Tokens for a user's name and password, behind a pair of API key and secret. */
    PASSWORD_GRANT("PasswordGrant", true, true, false);

    private final String title;
    private final boolean grantedAtFirst;
    private final boolean onAtFirst;
    private final boolean deprecated;

    Feature(String title, boolean grantedAtFirst, boolean onAtFirst, boolean deprecated) {
        this.title = title;
        this.grantedAtFirst = grantedAtFirst;
        this.onAtFirst = onAtFirst;
        this.deprecated = deprecated;
    }

    /** The name by which scripts and people know it, as {@code OrganizationApiToken}; the same in every language. */
    public String title() {
        return title;
    }

    /** Whether a new organization has it at its disposal without asking the operator. */
    public boolean grantedAtFirst() {
        return grantedAtFirst;
    }

    /** Whether it is on until somebody switches it. */
    public boolean onAtFirst() {
        return onAtFirst;
    }

    /** Whether it is kept only for those who still need it. */
    public boolean deprecated() {
        return deprecated;
    }
}
