package dev.tessera.identity;

import dev.tessera.identity.SignUpForm.Field;
import dev.tessera.identity.SignUpForm.Problem;
import dev.tessera.kernel.EmailAddress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what is wrong with a sign-up form. */
@Component
class SignUpCheck {

    private static final int LONGEST_NAME = 120;

    private final Passwords passwords;
    private final Registration registration;

    SignUpCheck(Passwords passwords, Registration registration) {
        this.passwords = passwords;
        this.registration = registration;
    }

    Map<Field, Problem> problemsOf(SignUpForm form) {
        Map<Field, Problem> problems = new EnumMap<>(Field.class);
        nameProblem(form.fullName()).ifPresent(problem -> problems.put(Field.FULL_NAME, problem));
        emailProblem(form).ifPresent(problem -> problems.put(Field.EMAIL, problem));
        passwordProblem(form).ifPresent(problem -> problems.put(Field.PASSWORD, problem));
        if (form.invitation() == null) {
            nameProblem(form.organizationName()).ifPresent(problem -> problems.put(Field.ORGANIZATION_NAME, problem));
        }
        return problems;
    }

    private static Optional<Problem> nameProblem(String name) {
        String clean = Names.clean(name);
        if (clean.isEmpty()) {
            return Optional.of(Problem.MISSING);
        }
        return clean.length() > LONGEST_NAME ? Optional.of(Problem.TOO_LONG) : Optional.empty();
    }

    private Optional<Problem> emailProblem(SignUpForm form) {
        if (form.email().isBlank()) {
            return Optional.of(Problem.MISSING);
        }
        Optional<EmailAddress> email = EmailAddress.parse(form.email());
        if (email.isEmpty()) {
            return Optional.of(Problem.NOT_AN_ADDRESS);
        }
        return form.invitation() != null || admits(email.get()) ? Optional.empty() : Optional.of(Problem.NOT_ADMITTED);
    }

    /** Whether the address may sign up without an invitation, as things are now. */
    boolean admits(EmailAddress address) {
        return registration.admits(address);
    }

    private Optional<Problem> passwordProblem(SignUpForm form) {
        if (form.password().length() == 0) {
            return Optional.of(Problem.MISSING);
        }
        List<String> ownData = List.of(form.fullName(), form.email(), form.organizationName());
        return passwords.problemOf(form.password(), ownData).map(problem -> switch (problem) {
            case TOO_SHORT -> Problem.PASSWORD_TOO_SHORT;
            case TOO_LONG -> Problem.PASSWORD_TOO_LONG;
            case TOO_EASY -> Problem.PASSWORD_TOO_EASY;
        });
    }
}
