/** Tests of the operator's page of verifiers. */
@NullMarked
package dev.tessera.verification.ui;

import org.jspecify.annotations.NullMarked;
