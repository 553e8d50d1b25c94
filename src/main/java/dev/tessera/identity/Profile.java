package dev.tessera.identity;

import dev.tessera.identity.ProfileForm.Field;
import dev.tessera.identity.ProfileForm.Problem;
import dev.tessera.kernel.Actor;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own data: names, phone number, language, time zone. */
@Service
public class Profile {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PHONE_NUMBER = 32;
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+?[0-9][0-9 ()/.-]{3,30}");

    private final AccountRepository accounts;
    private final ContestedChange change;
    private final ApplicationEventPublisher events;

    Profile(AccountRepository accounts, ContestedChange change, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.change = change;
        this.events = events;
    }

    /** The actor's own account. */
    @Transactional(readOnly = true)
    public Account of(Actor actor) {
        return accounts.findById(actor.user().value()).orElseThrow().toAccount();
    }

    /** Saves the form, or tells what is wrong with it. */
    public ProfileOutcome save(Actor actor, ProfileForm form) {
        return change.make(() -> check(actor, form));
    }

    private ProfileOutcome check(Actor actor, ProfileForm form) {
        Map<Field, Problem> problems = problemsOf(actor, form);
        if (!problems.isEmpty()) {
            return new ProfileOutcome.Invalid(problems);
        }
        AccountEntity account = accounts.findById(actor.user().value()).orElseThrow();
        account.describe(Username.parse(form.username()).orElseThrow(), form);
        accounts.saveAndFlush(account);
        events.publishEvent(new AccountEvent.ProfileChanged(actor));
        return new ProfileOutcome.Saved(account.toAccount());
    }

    private Map<Field, Problem> problemsOf(Actor actor, ProfileForm form) {
        Map<Field, Problem> problems = new EnumMap<>(Field.class);
        usernameProblem(actor, form.username()).ifPresent(problem -> problems.put(Field.USERNAME, problem));
        nameProblem(form.fullName()).ifPresent(problem -> problems.put(Field.FULL_NAME, problem));
        if (!form.phoneNumber().isBlank() && !isPhoneNumber(form.phoneNumber().strip())) {
            problems.put(Field.PHONE_NUMBER, Problem.NOT_A_PHONE_NUMBER);
        }
        return problems;
    }

    private Optional<Problem> usernameProblem(Actor actor, String typed) {
        if (typed.isBlank()) {
            return Optional.of(Problem.MISSING);
        }
        Optional<Username> username = Username.parse(typed);
        if (username.isEmpty()) {
            return Optional.of(Problem.NOT_A_USERNAME);
        }
        return accounts.findByUsernameKey(username.get().key())
                .filter(other -> !other.toAccount().id().equals(actor.user()))
                .map(other -> Problem.USERNAME_TAKEN);
    }

    private static Optional<Problem> nameProblem(String name) {
        String clean = Names.clean(name);
        if (clean.isEmpty()) {
            return Optional.of(Problem.MISSING);
        }
        return clean.length() > LONGEST_NAME ? Optional.of(Problem.TOO_LONG) : Optional.empty();
    }

    private static boolean isPhoneNumber(String typed) {
        return typed.length() <= LONGEST_PHONE_NUMBER
                && PHONE_NUMBER.matcher(typed).matches();
    }
}
