/** The page that shows the mail an instance without SMTP keeps. */
@NullMarked
package dev.tessera.mail.ui;

import org.jspecify.annotations.NullMarked;
