package dev.tessera.audit;

import dev.tessera.kernel.OrganizationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the logs that are chained apart: an organization's, or that of the instance, for what happens outside of any. */
public record AuditChain(UUID id) {

    /** The log of the instance; its id is the nil UUID (RFC 9562, section 5.9). */
    public static final AuditChain INSTANCE = new AuditChain(new UUID(0, 0));

    /** The log of an organization. */
    public static AuditChain of(OrganizationId organization) {
        return new AuditChain(organization.value());
    }

    static AuditChain ofNullable(@Nullable OrganizationId organization) {
        return organization == null ? INSTANCE : of(organization);
    }
}
