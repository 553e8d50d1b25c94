package dev.tessera.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.grid.Grid.Column;
import dev.tessera.design.ResponsiveGrid.Room;
import java.util.List;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "dev.tessera.design")
class ResponsiveGridTest extends BrowserlessTest {

    private final ResponsiveGrid<String> grid = new ResponsiveGrid<>(RowCard::new);
    private final Column<String> name = grid.addColumn(item -> item).setHeader("Name");
    private final Column<String> status = grid.addColumn(item -> item).setHeader("Status");
    private final Column<String> created = grid.addColumn(item -> item).setHeader("Created");

    ResponsiveGridTest() {
        grid.secondary(created);
    }

    @Test
    void showsNothingButTheCardOnAPhone() {
        grid.setRoom(Room.CARDS);
        assertThat(visible()).hasSize(1).doesNotContain(name, status, created);
    }

    @Test
    void doesWithoutSecondaryColumnsWhereSpaceIsShort() {
        grid.setRoom(Room.COMPACT);
        assertThat(visible()).containsExactly(name, status);
    }

    @Test
    void bringsBackEveryColumnWhateverWayItWasPutAway() {
        grid.setRoom(Room.COMPACT);
        grid.setRoom(Room.CARDS);
        grid.setRoom(Room.WIDE);
        assertThat(visible()).containsExactly(name, status, created);
    }

    @Test
    void leavesAColumnHiddenThatTheViewHid() {
        status.setVisible(false);
        grid.setRoom(Room.CARDS);
        grid.setRoom(Room.WIDE);
        assertThat(visible()).containsExactly(name, created);
    }

    private List<Column<String>> visible() {
        return grid.getColumns().stream().filter(Column::isVisible).toList();
    }
}
