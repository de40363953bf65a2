package org.preferencecenter.client;

/** Why the files on this computer cannot be used. Nothing is permitted meanwhile, and it is tried again by itself. */
public enum StoreTrouble {
    /** There is no room left on the disk. */
    DISK_FULL,
    /** The folder of the profile or a file in it may only be read. */
    READ_ONLY,
    /** A newer version of this program wrote the files; they stay as they are. */
    NEWER_VERSION,
    /** A file is damaged, and could not be set aside yet. */
    DAMAGED,
    /** Who is signed in cannot be read. Signing in again mends it, and loses nothing. */
    SIGN_IN_UNREADABLE,
    /** Any other reason, such as a disk that was removed. */
    UNUSABLE
}
