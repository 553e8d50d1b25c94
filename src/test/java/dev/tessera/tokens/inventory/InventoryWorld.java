package dev.tessera.tokens.inventory;

import dev.tessera.organizations.OrganizationsModule;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** All kinds of credentials with the organizations that they belong to, without views and without mail. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage(basePackages = "dev.tessera.tokens")
@Import(OrganizationsModule.class)
@ComponentScan(
        basePackages = "dev.tessera.tokens",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            ".*\\.(ui|rest|calendar|notices)\\..*",
                            ".*Test(\\$.*)?",
                            ".*(Module|Contract|World)(\\$.*)?",
                            ".*(Round|Cleanup|LeakDesk)$",
                            ".*Leak.*"
                        }))
public class InventoryWorld {}
