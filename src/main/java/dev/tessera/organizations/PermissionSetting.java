package dev.tessera.organizations;

/** What one role says of one permission. */
public enum PermissionSetting {
    /** Its holder may, unless another of their roles blocks it. */
    ALLOW,
    /** Its holder may not, whatever their other roles allow. */
    BLOCK,
    /** Its holder may if another of their roles allows it. */
    NOT_SET
}
