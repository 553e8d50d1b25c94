package dev.tessera.identity;

import dev.tessera.kernel.EmailAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may sign up without an invitation. With one, everybody may.
 *
 * @param domains whose mailboxes may, where the mode asks for that; kept in the other modes for when it does again
 */
public record RegistrationRule(Mode mode, List<MailDomain> domains) {

    /** Who may sign up. */
    public enum Mode {
        /** Everybody. */
        OPEN,
        /** Whoever was invited, and nobody else. */
        INVITATION,
        /** Whoever has a mailbox in one of the domains. */
        DOMAINS
    }

    /** The most domains that a rule names. */
    public static final int MOST_DOMAINS = 15;

    /** How an instance starts. */
    static final RegistrationRule AT_FIRST = new RegistrationRule(Mode.OPEN, List.of());

    public RegistrationRule {
        domains = List.copyOf(domains);
    }

    boolean admits(EmailAddress address) {
        return switch (mode) {
            case OPEN -> true;
            case INVITATION -> false;
            case DOMAINS -> domains.stream().anyMatch(domain -> domain.admits(address));
        };
    }

    /** The domains in one line. */
    public String domainsInWords() {
        return domains.stream().map(MailDomain::pattern).collect(Collectors.joining(", "));
    }

    /** Reads what {@link #toString()} wrote. */
    static RegistrationRule parse(String stored) {
        List<String> words = Arrays.asList(stored.split(" "));
        return new RegistrationRule(
                Mode.valueOf(words.getFirst()),
                words.stream().skip(1).map(MailDomain::new).toList());
    }

    @Override
    public String toString() {
        return Stream.concat(Stream.of(mode.name()), domains.stream().map(MailDomain::pattern))
                .collect(Collectors.joining(" "));
    }
}
