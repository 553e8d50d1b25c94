/** Tests of the pages on which a log is read. */
@NullMarked
package dev.tessera.audit.ui;

import org.jspecify.annotations.NullMarked;
