package dev.tessera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules, as their package-info files declare them. */
class ModulesTest {

    private static final Path DIAGRAM = Path.of("src/docs/modules/components.puml");

    private final ApplicationModules modules = ApplicationModules.of(TesseraApplication.class);

    @Test
    void dependOnlyOnWhatTheyDeclare() {
        modules.verify();
    }

    /** Writes the new diagram in place of the old one, so that the next run passes and the change is there to be committed. */
    @Test
    void areDrawnAsTheyAre(@TempDir Path folder) throws IOException {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml();
        String drawn = Files.readString(folder.resolve("components.puml"));
        String committed = Files.exists(DIAGRAM) ? Files.readString(DIAGRAM) : "";

        if (!sortedLines(drawn).equals(sortedLines(committed))) {
            Files.createDirectories(DIAGRAM.getParent());
            Files.writeString(DIAGRAM, drawn);
        }
        assertThat(sortedLines(committed))
                .as("The modules changed: commit the new %s", DIAGRAM)
                .isEqualTo(sortedLines(drawn));
    }

    /** The order of lines carries no meaning, and is not promised to stay. */
    private static List<String> sortedLines(String diagram) {
        return diagram.lines().sorted().toList();
    }
}
