package dev.tessera.design;

/** What a piece of information means to the reader; always said by an icon or word too, never by colour alone. */
public enum Tone {
    NEUTRAL("tone-neutral", TesseraIcon.MINUS),
    INFO("tone-info", TesseraIcon.INFO),
    SUCCESS("tone-success", TesseraIcon.CHECK_CIRCLE),
    WARNING("tone-warning", TesseraIcon.ALERT),
    DANGER("tone-danger", TesseraIcon.STOP);

    private final String className;
    private final TesseraIcon icon;

    Tone(String className, TesseraIcon icon) {
        this.className = className;
        this.icon = icon;
    }

    /** The class that gives an element this tone's colours through {@code --tone-ink}, {@code --tone-fill} and {@code --tone-line}. */
    public String className() {
        return className;
    }

    TesseraIcon icon() {
        return icon;
    }
}
