package dev.pressclip.memory;

import dev.pressclip.block.Role;

/**
 * What stood in a place of a site's template, page by page. Not thread-safe; only learners change
 * it.
 */
final class SlotCount {
  /** The roles whose places are remembered. */
  static final Role[] ROLES = {Role.TITLE, Role.BYLINE, Role.DATELINE, Role.BODY};

  /** Pages that have the place, since it was first noticed. */
  int pages;

  /** Pages on which it held each of {@link #ROLES}. */
  final int[] held = new int[ROLES.length];

  SlotCount() {}

  SlotCount(SlotCount other) {
    pages = other.pages;
    System.arraycopy(other.held, 0, held, 0, held.length);
  }

  void add(SlotCount other) {
    pages += other.pages;
    for (int r = 0; r < held.length; r++) {
      held[r] += other.held[r];
    }
  }

  static int place(Role role) {
    for (int r = 0; r < ROLES.length; r++) {
      if (ROLES[r] == role) {
        return r;
      }
    }
    return -1;
  }
}
