package dev.tessera.reference.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dev.tessera.reference.ApiReference.Group;
import java.util.List;
import java.util.Locale;

/** The operations about one thing. */
class GroupSection extends Section {

    private static final long serialVersionUID = 1L;

    private final List<OperationCard> cards;

    GroupSection(Group group) {
        addClassName("reference-group");
        String id = idOf(group);
        H2 heading = new H2(group.name());
        heading.setId(id);
        heading.getElement().setAttribute("lang", "en");
        getElement().setAttribute("aria-labelledby", id);
        cards = group.operations().stream().map(OperationCard::new).toList();
        Div list = new Div();
        list.addClassName("reference-operations");
        cards.forEach(list::add);
        add(heading, new Prose(group.description()), list);
    }

    static String idOf(Group group) {
        return "about-" + group.name().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Shows what matches; gives back whether anything does. */
    boolean show(String wanted) {
        long shown = cards.stream().filter(card -> card.show(wanted)).count();
        setVisible(shown > 0);
        return shown > 0;
    }
}
