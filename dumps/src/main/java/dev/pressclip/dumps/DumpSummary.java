package dev.pressclip.dumps;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the records of a job: every one is counted once.
 *
 * @param read records read
 * @param written articles written
 * @param duplicates articles left out because the same, or nearly the same, was written before
 * @param failed records that could not be read or cleaned, each named in the errors file
 * @param skipped records that hold no page or whose article a filter left out, by reason
 */
public record DumpSummary(
    long read, long written, long duplicates, long failed, Map<String, Long> skipped) {

  static final DumpSummary NONE = new DumpSummary(0, 0, 0, 0, Map.of());

  /** Copies the map, sorted by reason. */
  public DumpSummary {
    skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
  }

  /** Whether every record that was read is accounted for. */
  @JsonIgnore
  public boolean addsUp() {
    long sum = skipped.values().stream().mapToLong(Long::longValue).sum();
    return read == written + duplicates + failed + sum;
  }
}
