/** The pages on which a log is read, filtered, exported and verified. */
@NullMarked
package dev.tessera.audit.ui;

import org.jspecify.annotations.NullMarked;
