package dev.tessera.reference.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.design.EmptyState;
import dev.tessera.design.Page;
import dev.tessera.design.TesseraIcon;
import dev.tessera.reference.ApiReference;
import dev.tessera.reference.ApiReference.Group;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Everything that programs can ask for, with commands to try it. */
@Route("developer/api")
@Menu(title = "reference.title", order = 40, icon = "terminal")
@PermitAll
class ReferenceView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String OPEN_WHAT_THE_ADDRESS_NAMES = "window.tessera.followFragment(this)";

    private final List<GroupSection> groups;
    private final EmptyState nothing;

    ReferenceView(ApiReference reference) {
        super(UI.getCurrent().getTranslation("reference.title"));
        List<Group> all = reference.groups();
        groups = all.stream().map(GroupSection::new).toList();
        nothing = new EmptyState(
                TesseraIcon.SEARCH, getTranslation("reference.nothing"), getTranslation("reference.nothing.text"));
        nothing.setVisible(false);
        addClassName("reference");
        description(getTranslation("reference.description"));
        actions(documentLink());
        Div main = new Div(new Prose(reference.introduction()), search(), nothing);
        main.addClassName("reference-main");
        groups.forEach(main::add);
        Div columns = new Div(new ReferenceIndex(all), main);
        columns.addClassName("reference-columns");
        add(columns);
        getElement().executeJs(OPEN_WHAT_THE_ADDRESS_NAMES);
    }

    private Anchor documentLink() {
        Anchor link = new Anchor();
        link.setHref("api/openapi.json");
        link.setRouterIgnore(true);
        link.addClassName("reference-document");
        link.add(TesseraIcon.CODE.create(), new Span(getTranslation("reference.document")));
        return link;
    }

    private TextField search() {
        TextField search = new TextField();
        search.setPlaceholder(getTranslation("reference.search"));
        search.setAriaLabel(getTranslation("reference.search"));
        search.setPrefixComponent(TesseraIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show(change.getValue()));
        search.addClassName("reference-search");
        return search;
    }

    private void show(String wanted) {
        long shown = groups.stream().filter(group -> group.show(wanted)).count();
        nothing.setVisible(shown == 0);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reference.title");
    }
}
