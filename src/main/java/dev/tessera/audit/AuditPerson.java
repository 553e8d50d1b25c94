package dev.tessera.audit;

import dev.tessera.kernel.UserId;

/** Somebody who acted in a log. */
public record AuditPerson(UserId id, String fullName, String email) {}
