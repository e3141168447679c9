package dev.pressclip.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.hc.client5.http.cache.ResourceIOException;
import org.apache.hc.client5.http.impl.cache.AbstractBinaryCacheStorage;
import org.jspecify.annotations.Nullable;

/**
 * Where the HTTP cache keeps its entries: a file each in a folder, whole or not at all, there still
 * when the program runs again. What may be kept, and when a server is asked whether it has changed,
 * is HttpClient's to decide (RFC 9111). Thread-safe, for several processes too.
 */
final class DiskCache extends AbstractBinaryCacheStorage<byte[]> {
  private static final int UPDATE_TRIES = 3;

  private final Path folder;

  DiskCache(Path folder) throws IOException {
    super(UPDATE_TRIES);
    this.folder = Files.createDirectories(folder);
  }

  @Override
  protected String digestToStorageKey(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Path file(String storageKey) {
    return folder.resolve(storageKey.substring(0, 2)).resolve(storageKey);
  }

  @Override
  protected void store(String storageKey, byte[] entry) throws ResourceIOException {
    try {
      Path file = file(storageKey);
      Path part = Files.createTempFile(folder, "new", ".part");
      Files.write(part, entry);
      Files.createDirectories(file.resolveSibling("."));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ResourceIOException("cannot write to the cache " + folder, e);
    }
  }

  @Override
  protected byte @Nullable [] restore(String storageKey) throws ResourceIOException {
    try {
      return Files.readAllBytes(file(storageKey));
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new ResourceIOException("cannot read from the cache " + folder, e);
    }
  }

  @Override
  protected byte @Nullable [] getForUpdateCAS(String storageKey) throws ResourceIOException {
    return restore(storageKey);
  }

  @Override
  protected byte[] getStorageObject(byte[] entry) {
    return entry;
  }

  /** Two updates at once are two revalidations of one page: the later one stays. */
  @Override
  protected boolean updateCAS(String storageKey, byte[] known, byte[] entry)
      throws ResourceIOException {
    store(storageKey, entry);
    return true;
  }

  @Override
  protected void delete(String storageKey) throws ResourceIOException {
    try {
      Files.deleteIfExists(file(storageKey));
    } catch (IOException e) {
      throw new ResourceIOException("cannot delete from the cache " + folder, e);
    }
  }

  @Override
  protected Map<String, byte[]> bulkRestore(Collection<String> storageKeys)
      throws ResourceIOException {
    Map<String, byte[]> found = new HashMap<>();
    for (String key : storageKeys) {
      byte[] entry = restore(key);
      if (entry != null) {
        found.put(key, entry);
      }
    }
    return found;
  }
}
