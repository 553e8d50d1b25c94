package dev.tessera.reference.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.tessera.reference.ApiReference.Group;
import dev.tessera.reference.Operation;
import java.util.List;

/** All operations by name, to jump to. */
class ReferenceIndex extends Nav {

    private static final long serialVersionUID = 1L;

    ReferenceIndex(List<Group> groups) {
        addClassName("reference-index");
        getElement().setAttribute("aria-label", getTranslation("reference.index"));
        groups.forEach(group -> add(title(group), links(group)));
    }

    private static Span title(Group group) {
        Span title = new Span(group.name());
        title.addClassName("reference-index-title");
        title.getElement().setAttribute("lang", "en");
        return title;
    }

    private static UnorderedList links(Group group) {
        UnorderedList links = new UnorderedList();
        group.operations().forEach(operation -> links.add(new ListItem(link(operation))));
        return links;
    }

    private static Anchor link(Operation operation) {
        Anchor link = new Anchor("#" + operation.id(), operation.summary());
        link.setRouterIgnore(true);
        link.getElement().setAttribute("lang", "en");
        return link;
    }
}
