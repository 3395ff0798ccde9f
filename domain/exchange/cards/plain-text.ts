/** A text file as any PC opens it: old editors of Windows break lines at CRLF alone, and know the text by its mark. */
export function plainText(lines: readonly string[]): string {
  return `\u{FEFF}${lines.join('\r\n')}\r\n`
}
