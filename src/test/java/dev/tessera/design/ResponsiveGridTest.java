package dev.tessera.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.grid.Grid.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponsiveGridTest extends BrowserlessTest {

    private final ResponsiveGrid<String> grid = new ResponsiveGrid<>(RowCard::new);
    private final Column<String> name = grid.addColumn(item -> item).setHeader("Name");
    private final Column<String> secret = grid.addColumn(item -> item);

    @Test
    void showsNothingButTheCardOnANarrowScreen() {
        grid.setNarrow(true);
        assertThat(visible()).hasSize(1).doesNotContain(name, secret);
    }

    @Test
    void showsAgainExactlyTheColumnsThatWereThereBefore() {
        secret.setVisible(false);
        grid.setNarrow(true);
        grid.setNarrow(false);
        assertThat(visible()).containsExactly(name);
    }

    private List<Column<String>> visible() {
        return grid.getColumns().stream().filter(Column::isVisible).toList();
    }
}
