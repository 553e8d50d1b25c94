package dev.tessera.design;

import com.vaadin.flow.component.html.Span;

/** The mark with the name beside it. */
public final class Brand extends Span {

    public Brand() {
        addClassName("brand");
        Span name = new Span("Tessera");
        name.addClassName("brand-name");
        add(TesseraIcon.MARK.create(), name);
    }
}
