package dev.tessera.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.AuditedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.filter.AssignableTypeFilter;

class AuditTopicTest {

    private static final Pattern ACTION = Pattern.compile("[a-z]+(_[a-z]+)*\\.[a-z]+(_[a-z]+)*");

    @Test
    void knowsEveryActionThatAnEventRecords() throws IOException {
        Set<String> recorded = recordedActions();

        assertThat(recorded).contains("app_token.created", "member.roles_changed", "audit.exported", "login.locked");
        assertThat(recorded)
                .as("actions without a topic: add them to AuditTopic, and audit.action.… to the translations")
                .allSatisfy(action -> assertThat(AuditTopic.of(action)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"translations.properties", "translations_de.properties"})
    void hasWordsForEveryTopicAndAction(String file) throws IOException {
        Properties words = new Properties();
        try (InputStream in = AuditTopicTest.class.getResourceAsStream("/vaadin-i18n/" + file)) {
            words.load(in);
        }
        List<String> keys =
                AuditTopic.Choice.all().stream().map(AuditTopic.Choice::key).toList();

        assertThat(words.stringPropertyNames()).containsAll(keys);
    }

    /** What stands as a constant in the code of an event, or of the type around it, and looks like an action. */
    private static Set<String> recordedActions() throws IOException {
        var factory = new CachingMetadataReaderFactory();
        var isEvent = new AssignableTypeFilter(AuditedEvent.class);
        Set<String> actions = new TreeSet<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:dev/tessera/**/*.class")) {
            boolean main = !file.getURL().getPath().contains("test-classes");
            if (main && isEvent.match(factory.getMetadataReader(file), factory)) {
                actions.addAll(constants(file));
            }
        }
        return actions;
    }

    private static Set<String> constants(Resource file) throws IOException {
        Set<String> constants = new TreeSet<>();
        try (InputStream in = file.getInputStream()) {
            new ClassReader(in).accept(new Constants(constants), ClassReader.SKIP_DEBUG);
        }
        return constants;
    }

    private static final class Constants extends ClassVisitor {

        private final Set<String> found;

        private Constants(Set<String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitLdcInsn(Object value) {
                    if (value instanceof String text && ACTION.matcher(text).matches()) {
                        found.add(text);
                    }
                }
            };
        }
    }
}
