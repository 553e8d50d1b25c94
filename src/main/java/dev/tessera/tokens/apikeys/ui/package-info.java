/** Settings → API keys: the list, the dialogs that make and rotate a key, and the one moment in which a secret is shown. */
@NullMarked
package dev.tessera.tokens.apikeys.ui;

import org.jspecify.annotations.NullMarked;
