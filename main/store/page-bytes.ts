/** Every file of ours has pages of so many bytes: SQLite's own choice, which no release ever changed. */
export const PAGE_BYTES = 4_096
