package dev.tessera.organizations;

import java.util.OptionalInt;

/**
 * What an organization allows its members' tokens.
 *
 * @param longestDays the longest validity in days, at least 1; empty for no limit
 * @param neverAllowed whether a token may be without expiry; never so if there is a longest validity
 */
public record TokenPolicy(OptionalInt longestDays, boolean neverAllowed) {}
