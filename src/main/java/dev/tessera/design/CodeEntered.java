package dev.tessera.design;

import com.vaadin.flow.component.ComponentEvent;

/** Six digits were entered, by the sixth of them or by the Enter key; the field is busy until told otherwise. */
public final class CodeEntered extends ComponentEvent<CodeField> {

    private final String code;

    CodeEntered(CodeField source, String code) {
        super(source, true);
        this.code = code;
    }

    /** The six digits. */
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return "CodeEntered[******]";
    }
}
