/** Every file of ours has pages of so many bytes: SQLite's own choice, which no release ever changed. */
export const PAGE_BYTES = 4_096

/** Where Windows holds the lock of a file of more than 1 GB; SQLite keeps nothing on that page. */
export const LOCK_PAGE_AT = 0x4000_0000
