/** What the system's dialog offers; what a file really is, its first bytes say. */
export const PICTURES = 'image/jpeg,image/png,image/webp'
