/** A file that the owner chose; `digest` is that of the bytes which the preview read, null before. */
type OpenedHere = { readonly path: string; digest: string | null }

/** As many as an owner may still come back to. */
const KEPT = 8

// By names that the main thread made: a page never learns a path.
const opened = new Map<string, OpenedHere>()

/** From now on `file` names the file at this path; the oldest names are forgotten. */
export function nameFile(file: string, path: string): Readonly<Record<string, never>> {
  opened.delete(file)
  opened.set(file, { path, digest: null })
  const [oldest] = opened.keys()
  if (opened.size > KEPT && oldest !== undefined) opened.delete(oldest)
  return {}
}

/** Null where the name is not known, or no longer. */
export function fileNamed(file: string): Readonly<OpenedHere> | null {
  return opened.get(file) ?? null
}

/** What the owner is shown now is what may be taken in. */
export function rememberDigest(file: string, digest: string): void {
  const found = opened.get(file)
  if (found !== undefined) found.digest = digest
}
