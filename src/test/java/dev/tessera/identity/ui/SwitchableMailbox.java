package dev.tessera.identity.ui;

import dev.tessera.mail.LocalMail;
import dev.tessera.mail.LocalMailbox;
import java.util.Collection;
import java.util.List;

/** A local mailbox that is open to all requests or to none. */
class SwitchableMailbox implements LocalMailbox {

    private boolean open = true;

    void open(boolean wanted) {
        open = wanted;
    }

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public String path() {
        return "/mailbox";
    }

    @Override
    public boolean isOpenTo(String remoteAddress, String host, Collection<String> headerNames) {
        return open;
    }

    @Override
    public List<LocalMail> messages() {
        return List.of();
    }
}
