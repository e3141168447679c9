package dev.pressclip.block;

import org.jspecify.annotations.Nullable;

/**
 * What was decided about a block. Immutable.
 *
 * @param block the block
 * @param role its place in the article
 * @param reason why it is boilerplate; null for every other role
 * @param score how much like body text it looks, 0 to 1, before rules and neighbours had their say
 */
public record BlockVerdict(Block block, Role role, @Nullable Reason reason, double score) {

  /** Whether the block is part of the article in some role. */
  public boolean kept() {
    return role != Role.BOILERPLATE;
  }
}
