package dev.tessera.mail;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What mails of one template have in common, and the check that a mail has it.
 *
 * @param code whether it carries a one-time code
 * @param names the parameters that its texts name, and must be given
 * @param optional those that may be missing
 * @param facts those that are listed with a label each, in this order
 * @param items what is said of each thing that it lists, what it is called first; empty for none
 * @param action the path of the page that its button opens
 * @param alternative the path of the page that a lesser link opens
 * @param variants what its parameter {@code state} may be; empty where the texts do not differ
 */
record MailShape(
        boolean code,
        Set<String> names,
        Set<String> optional,
        List<String> facts,
        List<String> items,
        boolean listMayBeEmpty,
        @Nullable String action,
        @Nullable String alternative,
        Set<String> variants) {

    /** A mail that carries a one-time code, and says nothing else yet. */
    static MailShape withCode() {
        return new MailShape(true, Set.of(), Set.of(), List.of(), List.of(), false, null, null, Set.of());
    }

    /** A mail that says nothing yet. */
    static MailShape withoutCode() {
        return new MailShape(false, Set.of(), Set.of(), List.of(), List.of(), false, null, null, Set.of());
    }

    MailShape names(String... parameters) {
        return new MailShape(
                code, Set.of(parameters), optional, facts, items, listMayBeEmpty, action, alternative, variants);
    }

    MailShape mayName(String... parameters) {
        return new MailShape(
                code, names, Set.of(parameters), facts, items, listMayBeEmpty, action, alternative, variants);
    }

    MailShape lists(String... parameters) {
        return new MailShape(
                code, names, optional, List.of(parameters), items, listMayBeEmpty, action, alternative, variants);
    }

    MailShape leadsTo(String path) {
        return new MailShape(code, names, optional, facts, items, listMayBeEmpty, path, alternative, variants);
    }

    MailShape orTo(String path) {
        return new MailShape(code, names, optional, facts, items, listMayBeEmpty, action, path, variants);
    }

    /** Says what each thing in its list has; what it is called comes first. */
    MailShape itemizes(String... parts) {
        return new MailShape(code, names, optional, facts, List.of(parts), false, action, alternative, variants);
    }

    MailShape varies(String... states) {
        return new MailShape(code, names, optional, facts, items, listMayBeEmpty, action, alternative, Set.of(states));
    }

    /** Like {@link #itemizes}, where there may be nothing to list. */
    MailShape mayItemize(String... parts) {
        return new MailShape(code, names, optional, facts, List.of(parts), true, action, alternative, variants);
    }

    boolean varies() {
        return !variants.isEmpty();
    }

    Set<String> known() {
        return Stream.of(names, facts, optional).flatMap(Collection::stream).collect(Collectors.toSet());
    }

    void check(OutgoingMail mail) {
        Set<String> given = mail.parameters().keySet();
        boolean complete = given.containsAll(names) && given.containsAll(facts);
        require(complete && known().containsAll(given), mail, "has other parameters: " + known());
        require(code == (mail.challenge() != null), mail, code ? "needs a challenge" : "takes no challenge");
        require(
                !varies() || variants.contains(mail.parameters().get(MailTemplate.VARIANT)),
                mail,
                "needs a state: " + variants);
        require(
                items.isEmpty() == mail.items().isEmpty() || listMayBeEmpty,
                mail,
                items.isEmpty() ? "takes no list" : "needs a list");
        require(mail.items().stream().allMatch(this::fits), mail, "has other items: " + items);
    }

    private boolean fits(Map<String, String> item) {
        return item.keySet().equals(Set.copyOf(items));
    }

    private static void require(boolean condition, OutgoingMail mail, String demand) {
        if (!condition) {
            throw new IllegalArgumentException("Mail " + mail.template() + " " + demand);
        }
    }
}
