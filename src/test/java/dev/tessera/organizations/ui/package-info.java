/** Tests of the organization's views. */
@NullMarked
package dev.tessera.organizations.ui;

import org.jspecify.annotations.NullMarked;
