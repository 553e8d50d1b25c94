package dev.tessera.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What the journeys share, because it takes long to start: one browser, one mail server, one portal for each setting. A
 * journey that fails leaves pictures of its pages in {@code target/journeys}.
 */
final class Stage implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace SHARED = Namespace.create(Stage.class);
    private static final Path RESULTS = Path.of("target", "journeys");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(Portal.class, MailServer.class, Chromium.class, Person.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Chromium.class) {
            return chromium(context);
        }
        if (type == MailServer.class) {
            return mail(context);
        }
        return type == Portal.class ? portal(context) : person(context);
    }

    private static Person person(ExtensionContext context) {
        Person person = new Person(chromium(context), portal(context), mail(context));
        people(context).present.add(person);
        return person;
    }

    private static Chromium chromium(ExtensionContext context) {
        return shared(context).computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
    }

    private static MailServer mail(ExtensionContext context) {
        return shared(context).computeIfAbsent(MailServer.class, key -> new MailServer(), MailServer.class);
    }

    private static Portal portal(ExtensionContext context) {
        Setting setting = context.getRequiredTestClass().getAnnotation(At.class).value();
        MailServer mail = mail(context);
        Portal portal = shared(context).computeIfAbsent(setting, key -> start(setting, mail), Portal.class);
        portal.startIfDown();
        return portal;
    }

    private static Portal start(Setting setting, MailServer mail) {
        Map<String, String> settings = new HashMap<>(setting.environment());
        settings.put("TESSERA_OPERATOR_EMAIL", "operator-" + setting.name().toLowerCase(Locale.ROOT) + "@example.com");
        if (setting.hasSmtp()) {
            settings.putAll(mail.settings());
        }
        return Portal.start(folder(), settings);
    }

    private static Path folder() {
        try {
            Files.createDirectories(RESULTS);
            return Files.createTempDirectory(RESULTS.toAbsolutePath(), "portal");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Store shared(ExtensionContext context) {
        return context.getRoot().getStore(SHARED);
    }

    private static People people(ExtensionContext context) {
        return context.getStore(SHARED).computeIfAbsent(People.class, key -> new People(), People.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            String journey = context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName();
            people(context).takePictures(journey);
        }
    }

    /** Who takes part in one test; they leave when it ends. */
    private static final class People implements AutoCloseable {

        private final List<Person> present = new ArrayList<>();

        void takePictures(String journey) {
            for (int i = 0; i < present.size(); i++) {
                present.get(i).takePicture(RESULTS.resolve(journey + "-" + (i + 1) + ".png"));
            }
        }

        @Override
        public void close() {
            present.forEach(Person::close);
        }
    }
}
