package dev.tessera.design;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;

/** Lines to paste into a terminal or a file, under a label, with a button that copies them. */
public final class CodeBlock extends Div {

    /** A block that shows and copies exactly this code. */
    public CodeBlock(String label, String code) {
        addClassName("code-block");
        Span name = new Span(label);
        name.addClassName("code-block-label");
        Pre lines = new Pre(new Code(code));
        lines.getElement().setAttribute("tabindex", "0");
        lines.getElement().setAttribute("role", "region");
        lines.getElement().setAttribute("aria-label", label);
        Div head = new Div(name, new CopyButton(code).showing(lines));
        head.addClassName("code-block-head");
        add(head, lines);
    }
}
