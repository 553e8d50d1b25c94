package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;

/** Facts under their names, one below the other. */
public final class FactList extends DescriptionList {

    /** A list without facts. */
    public FactList() {
        addClassName("fact-list");
    }

    /** Adds a fact. */
    public FactList fact(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }
}
