package dev.tessera.design;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The portal's icons: line drawings in one sprite that take the colour of the text around them. */
public enum TesseraIcon {
    ACTIVITY,
    ALERT,
    APP,
    ARROW_LEFT,
    ARROW_RIGHT,
    BAN,
    BELL,
    BUILDING,
    CALENDAR,
    CARD,
    CHECK,
    CHECK_CIRCLE,
    CHEVRON_DOWN,
    CHEVRON_RIGHT,
    CLOCK,
    CODE,
    COPY,
    DESKTOP,
    DOWNLOAD,
    EDIT,
    EXTERNAL,
    EYE,
    FILTER,
    FINGERPRINT,
    FLAG,
    GLOBE,
    HOME,
    INFO,
    KEY,
    KEYBOARD,
    LIST,
    LOCK,
    LOG_OUT,
    MAIL,
    /** The brand's own mark, the only one in two colours. */
    MARK,
    MINUS,
    MOON,
    MORE,
    PAUSE,
    PHONE,
    PLUG,
    PLUS,
    ROTATE,
    SEARCH,
    SEND,
    SETTINGS,
    SHIELD,
    STOP,
    SUN,
    TERMINAL,
    TRASH,
    USER,
    USERS,
    X;

    private static final String SPRITE = "assets/icons/icons.svg";

    /** A new icon, hidden from screen readers: what it means must also stand beside it in words or in a label. */
    public SvgIcon create() {
        SvgIcon icon = new SvgIcon(Assets.address(SPRITE), symbol());
        icon.addClassName("icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** The path by which {@code @Menu(icon = …)} and the like name this icon. */
    public String path() {
        return Assets.address(SPRITE) + "#" + symbol();
    }

    private String symbol() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
