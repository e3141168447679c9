package dev.pressclip.decode;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Bytes made into characters.
 *
 * @param text the characters, without byte order mark
 * @param charset what the bytes were read as
 * @param mediaType {@code text/html}, {@code text/plain}, or what else the bytes are
 * @param warnings what was repaired or guessed against what the page declared
 */
public record Decoded(PageText text, Charset charset, String mediaType, List<String> warnings) {}
