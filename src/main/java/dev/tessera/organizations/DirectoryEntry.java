package dev.tessera.organizations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A person as identity's view shows them to whoever lists people.
 *
 * @see <a href="../../../../../docs/decisions/0012-account-directory.md">Decision 0012</a>
 */
@Entity
@Immutable
@Table(name = "account_directory")
@SuppressWarnings("UnusedVariable") // queries read them
class DirectoryEntry {

    @Id
    private UUID id;

    private String username;
    private String fullName;
    private String email;
    private String searchKey;
    private boolean mfaEnabled;
    private @Nullable Instant disabledAt;

    /** For Hibernate, which fills the fields afterwards. */
    @SuppressWarnings("NullAway.Init")
    protected DirectoryEntry() {}
}
