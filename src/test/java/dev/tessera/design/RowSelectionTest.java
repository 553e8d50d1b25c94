package dev.tessera.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "dev.tessera.design")
class RowSelectionTest extends BrowserlessTest {

    private final AtomicInteger read = new AtomicInteger();
    private final ResponsiveGrid<Integer> grid = new ResponsiveGrid<>(row -> new Span());
    private final RowSelection<Integer> selection = grid.selectable(String::valueOf, row -> row % 10 != 9);
    private final SelectionBar bar = new SelectionBar(selection);

    @Test
    void picksAllThatCanBePicked() {
        show(20);
        selection.pickAll(true);
        assertThat(selection.items()).hasSize(18).doesNotContain(9, 19);
        assertThat(bar.getElement().getTextRecursively()).contains("18 selected");
        selection.pickAll(false);
        assertThat(selection.items()).isEmpty();
    }

    @Test
    void picksNoMoreThanTheFirstOfALongListAndReadsNoMore() {
        show(10_000);
        assertThat(selection.pickAllWords()).isEqualTo("Select the first 500 of 10,000");
        selection.pickAll(true);
        assertThat(selection.items()).hasSize(450).contains(0, 498).doesNotContain(500);
        assertThat(read).hasValueLessThan(1_000);
    }

    @Test
    void picksNoRowBeyondTheMost() {
        show(10_000);
        selection.pickAll(true);
        selection.pickRange(5_000, 9_999, true);
        assertThat(selection.items()).hasSize(RowSelection.MOST_AT_ONCE);
        assertThat(bar.getElement().getTextRecursively()).contains("500 selected, the most at once");
        selection.toggle(7_000);
        assertThat(selection.items()).hasSize(RowSelection.MOST_AT_ONCE).doesNotContain(7_000);
    }

    @Test
    void picksAndLeavesARange() {
        show(100);
        selection.pickRange(2, 12, true);
        assertThat(selection.items()).containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 8, 10, 11, 12);
        selection.pickRange(3, 11, false);
        assertThat(selection.items()).containsExactlyInAnyOrder(2, 12);
    }

    @Test
    void passesOverARangeThatMakesNoSense() {
        show(100);
        selection.pickRange(-5, 12, true);
        selection.pickRange(12, 5, true);
        selection.pickRange(200, 300, true);
        assertThat(selection.items()).isEmpty();
    }

    @Test
    void leavesWhatNoLongerFits() {
        show(100);
        selection.pickRange(1, 4, true);
        selection.retain(row -> row % 2 == 0);
        assertThat(selection.items()).containsExactlyInAnyOrder(2, 4);
    }

    @Test
    void offersNoBoxesWhereThereIsNothingToPickOnAPhoneEither() {
        show(100);
        selection.offer(false);
        grid.setRoom(ResponsiveGrid.Room.CARDS);
        grid.setRoom(ResponsiveGrid.Room.WIDE);
        assertThat(grid.getColumns())
                .last()
                .satisfies(boxes -> assertThat(boxes.isVisible()).isFalse());
        selection.offer(true);
        assertThat(grid.getColumns())
                .last()
                .satisfies(boxes -> assertThat(boxes.isVisible()).isTrue());
    }

    private void show(int rows) {
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> IntStream.range(query.getOffset(), Math.min(rows, query.getOffset() + query.getLimit()))
                        .peek(row -> read.incrementAndGet())
                        .boxed(),
                query -> rows));
        UI.getCurrent().add(bar.above(grid));
        roundTrip();
    }
}
