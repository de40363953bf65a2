package org.preferencecenter.client.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A database in memory, as it would be with its log moved into it, and with a header that can be read. Of the log it takes what
 * SQLite would: the transactions up to the first frame whose checksum is wrong
 * (<a href="https://www.sqlite.org/fileformat2.html#walformat">Database File Format, 4</a>).
 */
final class Image {
    /** What SQLite makes its pages of unless it is told otherwise, and this library does not tell it. */
    private static final int PAGE = 4096;
    private static final int LOG_HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int LITTLE_ENDIAN_LOG = 0x377F0682;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    /** Page size 4096; without a log, which memory cannot have; nothing reserved; the only fractions there are. */
    private static final byte[] FIXED = {16, 0, 1, 1, 0, 64, 32, 32};

    private Image() {}

    /** A database with its log. Neither array is changed. */
    static byte[] of(byte[] database, byte[] log) {
        Map<Integer, ByteBuffer> pages = committed(ByteBuffer.wrap(log));
        int last = pages.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        int length = Math.max((database.length + PAGE - 1) / PAGE, last) * PAGE;
        byte[] image = Arrays.copyOf(database, length);
        pages.forEach((page, content) -> content.duplicate().get(image, (page - 1) * PAGE, PAGE));
        if (image.length > 0) {
            writeHeader(ByteBuffer.wrap(image));
        }
        return image;
    }

    private static void writeHeader(ByteBuffer image) {
        image.put(0, MAGIC).put(MAGIC.length, FIXED);
        // How many pages there are, and that this is known (2.6 In-header database size).
        image.putInt(28, image.capacity() / PAGE).putInt(92, image.getInt(24));
        // No page is free; schema format 4, UTF-8.
        image.putLong(32, 0).putInt(44, 4).putInt(56, 1);
    }

    /** The latest committed content of each page of the log. */
    private static Map<Integer, ByteBuffer> committed(ByteBuffer log) {
        Map<Integer, ByteBuffer> committed = new HashMap<>();
        if (log.capacity() < LOG_HEADER || log.getInt(8) != PAGE) {
            return committed;
        }
        Sum sum = new Sum(log);
        sum.add(0, FRAME_HEADER);
        boolean holds = sum.equals(log.getInt(24), log.getInt(28));
        long salts = log.getLong(16);
        Map<Integer, ByteBuffer> open = new HashMap<>();
        for (int at = LOG_HEADER; holds && at + FRAME_HEADER + PAGE <= log.capacity(); at += FRAME_HEADER + PAGE) {
            sum.add(at, 8);
            sum.add(at + FRAME_HEADER, PAGE);
            holds = log.getLong(at + 8) == salts && sum.equals(log.getInt(at + 16), log.getInt(at + 20));
            if (holds) {
                open.put(log.getInt(at), log.slice(at + FRAME_HEADER, PAGE));
            }
            boolean commits = log.getInt(at + 4) != 0;
            if (holds && commits) {
                committed.putAll(open);
                open.clear();
            }
        }
        return committed;
    }

    /** The running checksum of a log (4.2 Checksum Algorithm). */
    private static final class Sum {
        private final ByteBuffer words;
        private int first;
        private int second;

        Sum(ByteBuffer log) {
            words = log.duplicate().order(
                    log.getInt(0) == LITTLE_ENDIAN_LOG ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        }

        void add(int from, int length) {
            for (int at = from; at < from + length; at += 8) {
                first += words.getInt(at) + second;
                second += words.getInt(at + 4) + first;
            }
        }

        boolean equals(int storedFirst, int storedSecond) {
            return first == storedFirst && second == storedSecond;
        }
    }
}
