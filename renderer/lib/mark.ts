const made = new Set<string>()

/** Marks, once, the moment at which what was just rendered has reached the screen; the bench reads it. */
export function markOnce(name: string): void {
  if (made.has(name)) return
  made.add(name)
  // A task after the frame's callbacks runs once the frame is painted.
  requestAnimationFrame(() => setTimeout(() => performance.mark(name)))
}
