package dev.tessera.tokens.apikeys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.design.RowCard;
import dev.tessera.tokens.apikeys.ApiKey;

/** How an API key looks in the list: a row of columns, or a card where the screen is narrow. */
class ApiKeyColumns {

    private final ApiKeyWords words;
    private final ApiKeyCells cells;
    private final ApiKeyActions actions;

    ApiKeyColumns(ApiKeyWords words, ApiKeyActions actions) {
        this.words = words;
        this.cells = new ApiKeyCells(words);
        this.actions = actions;
    }

    ResponsiveGrid<ApiKey> grid() {
        ResponsiveGrid<ApiKey> grid = new ResponsiveGrid<>(this::card);
        grid.getElement().setAttribute("aria-label", words.translated("apikeys.title"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        wide(grid.addComponentColumn(cells::name), "name", "11rem").setFlexGrow(1);
        wide(grid.addComponentColumn(cells::status), "status", "14.5rem");
        wide(grid.secondary(grid.addComponentColumn(cells::keyAndSecret)), "key-and-secret", "18rem");
        wide(grid.addComponentColumn(cells::lastUsed), "used", "11rem");
        wide(grid.addComponentColumn(actions::of), "actions", "9rem");
        return grid;
    }

    /** Wide enough for a key in rotation: a column that fits itself would do so once, to what there was at first. */
    private Grid.Column<ApiKey> wide(Grid.Column<ApiKey> column, String header, String width) {
        return column.setKey(header).setHeader(header(header)).setWidth(width).setFlexGrow(0);
    }

    private String header(String column) {
        return words.translated("apikeys.column." + column);
    }

    private Component card(ApiKey key) {
        return new RowCard(key.name())
                .status(cells.status(key))
                .fact(header("key-and-secret"), cells.keyAndSecret(key))
                .fact(header("used"), cells.lastUsed(key))
                .fact(header("created"), cells.created(key))
                .actions(actions.of(key));
    }
}
