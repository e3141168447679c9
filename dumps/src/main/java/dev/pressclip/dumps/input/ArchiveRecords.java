package dev.pressclip.dumps.input;

import java.io.IOException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The entries of a zip or tar file in its order; archives, dumps and lists within are opened. */
final class ArchiveRecords extends Records {
  private final String name;
  private final ArchiveInputStream<? extends ArchiveEntry> archive;
  private final InputOpener opener;
  private final int level;
  private @Nullable Records inner;
  private String entryName = "";

  ArchiveRecords(
      String name,
      ArchiveInputStream<? extends ArchiveEntry> archive,
      InputOpener opener,
      int level) {
    this.name = name;
    this.archive = archive;
    this.opener = opener;
    this.level = level;
  }

  @Override
  @Nullable PageRecord read() throws IOException {
    while (true) {
      if (inner != null) {
        if (inner.hasNext()) {
          return inner.next();
        }
        inner.close();
        inner = null;
      }
      ArchiveEntry entry = archive.getNextEntry();
      if (entry == null) {
        return null;
      }
      entryName = InputOpener.shown(entry.getName());
      if (entry.isDirectory() || isHidden(entryName)) {
        continue;
      }
      String source = place();
      if (!archive.canReadEntryData(entry)) {
        return PageRecord.broken(
            null, source, source + ": encrypted, or packed in a way that is not known");
      }
      String id = entryName.substring(entryName.lastIndexOf('/') + 1);
      try {
        inner = opener.open(source, id, InputOpener.unclosed(archive), level + 1);
      } catch (IOException | RuntimeException e) {
        return PageRecord.broken(id, source, source + ": cannot be read: " + e.getMessage());
      }
    }
  }

  /** Hidden files, and what one kind of computer puts into every zip file. */
  private static boolean isHidden(String entry) {
    return entry.startsWith("__MACOSX/")
        || entry.substring(entry.lastIndexOf('/') + 1).startsWith(".");
  }

  @Override
  String place() {
    return entryName.isEmpty() ? name : name + "!" + entryName;
  }

  @Override
  public void close() throws IOException {
    if (inner != null) {
      inner.close();
    }
    archive.close();
  }
}
