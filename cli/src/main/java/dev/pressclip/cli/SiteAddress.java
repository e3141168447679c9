package dev.pressclip.cli;

import java.net.URI;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Addresses of sites as people type them. Stateless. */
final class SiteAddress {
  private SiteAddress() {}

  /**
   * The address, https where no scheme is given.
   *
   * @throws ParameterException if it is none
   */
  static URI of(String site, CommandSpec spec) {
    try {
      return URI.create(site.contains("://") ? site : "https://" + site);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), site + ": not an address", e);
    }
  }
}
