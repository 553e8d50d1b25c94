/** The pages on which a person signs up, logs in and looks after their own account. */
@NullMarked
package dev.tessera.identity.ui;

import org.jspecify.annotations.NullMarked;
