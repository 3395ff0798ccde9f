import { useRef, type ChangeEvent } from 'react'
import { Button } from './Button.tsx'

type Props = {
  readonly words: string
  /** Kinds of files as the system's dialog knows them. */
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** Opens the system's dialog; the page is given the file's content and never learns where it lies. */
export function FileButton({ words, accept, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const chosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? []
    if (file !== undefined) onFile(file)
    // The same file may be chosen again.
    currentTarget.value = ''
  }
  return (
    <>
      <input ref={input} type="file" accept={accept} hidden aria-label={words} onChange={chosen} />
      <Button onClick={() => input.current?.click()}>{words}</Button>
    </>
  )
}
