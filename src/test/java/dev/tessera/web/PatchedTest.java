package dev.tessera.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class PatchedTest {

    record Patch(Patched<String> name, Patched<List<Integer>> numbers) {}

    @Test
    void tellsNullFromWhatIsNotThere() {
        assertThat(read("{}").name()).isEqualTo(Patched.absent());
        assertThat(read("{\"name\":null}").name()).isEqualTo(Patched.to(null));
        assertThat(read("{\"name\":null}").name().isNull()).isTrue();
        assertThat(read("{}").name().isNull()).isFalse();
    }

    @Test
    void readsWhatItIsMadeOf() {
        assertThat(read("{\"numbers\":[1,2]}").numbers()).isEqualTo(Patched.to(List.of(1, 2)));
    }

    @Test
    void namesThePlaceOfAWrongValue() {
        assertThatThrownBy(() -> read("{\"numbers\":[1,{}]}"))
                .isInstanceOfSatisfying(
                        MismatchedInputException.class,
                        wrong -> assertThat(wrong.getPathReference())
                                .contains("numbers")
                                .contains("[1]"));
    }

    @Test
    void leavesWhatItDoesNotName() {
        assertThat(Patched.<String>absent().over("before", value -> "after")).isEqualTo("before");
        assertThat(Patched.to("new").over("before", value -> value + "er")).isEqualTo("newer");
        assertThat(Patched.<String>to(null).over("before", value -> "none")).isEqualTo("none");
    }

    private static Patch read(String json) {
        return JsonMapper.shared().readValue(json, Patch.class);
    }
}
